\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 32a000000001 -> 32a000000002
-- create hat
-- create table hat
CREATE TABLE hat (
    size size
);

UPDATE alembic_version SET version_num = '32a000000002' WHERE version_num = '32a000000001';

COMMIT;
