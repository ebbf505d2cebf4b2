.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 2c3f5e7a9b1d -> 1b2e4d6f8a0c
-- comments, which answer posts or one another
-- drop table comment
DROP TABLE comment;

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '2c3f5e7a9b1d';

COMMIT;
