\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 6a7d9c1e3f5b -> 5f6c8b0d2e4a
-- a login is called username
-- rename column user.username to login
ALTER TABLE "user" RENAME COLUMN username TO login;

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '6a7d9c1e3f5b';

COMMIT;
