\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 20c5a5f1b0a1 ->
-- groups, under a name that SQL has taken
-- drop table group
DROP TABLE "group";

DELETE FROM alembic_version WHERE version_num = '20c5a5f1b0a1';

COMMIT;
