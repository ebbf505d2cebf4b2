\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade adfac8a1b2ee -> 1975ea83b712
-- remove a column
-- add column user.about_me
ALTER TABLE "user" ADD COLUMN about_me VARCHAR(140);

UPDATE alembic_version SET version_num = '1975ea83b712' WHERE version_num = 'adfac8a1b2ee';

COMMIT;
