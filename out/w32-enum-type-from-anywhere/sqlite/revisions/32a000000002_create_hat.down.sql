.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 32a000000002 -> 32a000000001
-- create hat
-- drop table hat
DROP TABLE hat;

UPDATE alembic_version SET version_num = '32a000000001' WHERE version_num = '32a000000002';

COMMIT;
