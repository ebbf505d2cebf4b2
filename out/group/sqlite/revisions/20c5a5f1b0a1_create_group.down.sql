.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 20c5a5f1b0a1 ->
-- groups, under a name that SQL has taken
-- drop table group
DROP TABLE "group";

DELETE FROM alembic_version WHERE version_num = '20c5a5f1b0a1';

COMMIT;
