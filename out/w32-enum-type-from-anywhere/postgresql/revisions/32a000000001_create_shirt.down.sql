\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 32a000000001 ->
-- create shirt
-- drop table shirt
DROP TABLE shirt;

-- drop enum type size
DROP TYPE size;

DELETE FROM alembic_version WHERE version_num = '32a000000001';

COMMIT;
