\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 1975ea83b712 ->
-- add foo, drop bar
-- drop column some_table.foo
-- add column some_table.bar
ALTER TABLE some_table DROP COLUMN foo;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

DELETE FROM alembic_version WHERE version_num = '1975ea83b712';

COMMIT;
