\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000004 -> 21a000000003
-- tickets may wait
-- execute a statement
UPDATE ticket SET status = 'open' WHERE status = 'waiting';

-- alter column ticket.status: default
ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'open';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000004';

-- Running downgrade 21a000000003 -> 21a000000002
-- closed tickets are done
-- alter enum type status: rename "done" to "closed"
ALTER TYPE status RENAME VALUE 'done' TO 'closed';

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000003';

-- Running downgrade 21a000000002 -> 21a000000001
-- share the status, and give tickets a priority
-- drop column ticket.priority
ALTER TABLE ticket DROP COLUMN priority;

-- drop table task
DROP TABLE task;

-- drop enum type priority
DROP TYPE priority;

UPDATE alembic_version SET version_num = '21a000000001' WHERE version_num = '21a000000002';

-- Running downgrade 21a000000001 ->
-- create ticket
-- drop table ticket
DROP TABLE ticket;

-- drop enum type status
DROP TYPE status;

DELETE FROM alembic_version WHERE version_num = '21a000000001';

COMMIT;
