.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 2a4c3fd7be01 ->
-- create event
-- drop table event
DROP TABLE event;

DELETE FROM alembic_version WHERE version_num = '2a4c3fd7be01';

COMMIT;
