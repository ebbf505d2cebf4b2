\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000002 -> 21a000000001
-- share the status, and give tickets a priority
-- drop column ticket.priority
ALTER TABLE ticket DROP COLUMN priority;

-- drop table task
DROP TABLE task;

-- drop enum type priority
DROP TYPE priority;

UPDATE alembic_version SET version_num = '21a000000001' WHERE version_num = '21a000000002';

COMMIT;
