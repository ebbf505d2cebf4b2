\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000001 ->
-- create ticket
-- drop table ticket
DROP TABLE ticket;

-- drop enum type status
DROP TYPE status;

DELETE FROM alembic_version WHERE version_num = '21a000000001';

COMMIT;
