.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 21a000000001 ->
-- create ticket
-- drop table ticket
DROP TABLE ticket;

DELETE FROM alembic_version WHERE version_num = '21a000000001';

COMMIT;
