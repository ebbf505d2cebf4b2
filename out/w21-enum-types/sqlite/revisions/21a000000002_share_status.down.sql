.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 21a000000002 -> 21a000000001
-- share the status, and give tickets a priority
-- drop column ticket.priority
ALTER TABLE ticket DROP COLUMN priority;

-- drop table task
DROP TABLE task;

UPDATE alembic_version SET version_num = '21a000000001' WHERE version_num = '21a000000002';

COMMIT;
