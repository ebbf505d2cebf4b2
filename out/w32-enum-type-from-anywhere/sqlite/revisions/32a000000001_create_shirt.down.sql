.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 32a000000001 ->
-- create shirt
-- drop table shirt
DROP TABLE shirt;

DELETE FROM alembic_version WHERE version_num = '32a000000001';

COMMIT;
