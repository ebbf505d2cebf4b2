\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 32a000000002 -> 32a000000001
-- create hat
-- drop table hat
DROP TABLE hat;

UPDATE alembic_version SET version_num = '32a000000001' WHERE version_num = '32a000000002';

COMMIT;
