\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 0a1f3c5d7e9b ->
-- users
-- drop index ix_user_login of user
DROP INDEX ix_user_login;

-- drop table user
DROP TABLE "user";

DELETE FROM alembic_version WHERE version_num = '0a1f3c5d7e9b';

COMMIT;
