\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 20c5a5f1b0a1 -> 31d7be04c6f2
-- a group is a team now
-- rename table group to team
ALTER TABLE "group" RENAME TO team;

-- rename column team.order to position
ALTER TABLE team RENAME COLUMN "order" TO position;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '20c5a5f1b0a1';

COMMIT;
