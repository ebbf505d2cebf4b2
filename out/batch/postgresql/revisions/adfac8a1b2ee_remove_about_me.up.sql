\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 1975ea83b712 -> adfac8a1b2ee
-- remove a column
-- drop column user.about_me
ALTER TABLE "user" DROP COLUMN about_me;

UPDATE alembic_version SET version_num = 'adfac8a1b2ee' WHERE version_num = '1975ea83b712';

COMMIT;
