\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 42e8cf15d703 -> 31d7be04c6f2
-- people
-- drop table user
DROP TABLE "user";

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '42e8cf15d703';

COMMIT;
