\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 2a4c3fd7be01 ->
-- create event
-- drop table event
DROP TABLE event;

DELETE FROM alembic_version WHERE version_num = '2a4c3fd7be01';

COMMIT;
