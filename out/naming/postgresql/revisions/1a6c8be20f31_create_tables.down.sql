\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 1a6c8be20f31 ->
-- every name comes from the convention
-- drop table post
DROP TABLE post;

-- drop table user
DROP TABLE "user";

DELETE FROM alembic_version WHERE version_num = '1a6c8be20f31';

COMMIT;
