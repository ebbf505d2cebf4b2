.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 1a6c8be20f31 ->
-- every name comes from the convention
-- drop table post
DROP TABLE post;

-- drop table user
DROP TABLE user;

DELETE FROM alembic_version WHERE version_num = '1a6c8be20f31';

COMMIT;
