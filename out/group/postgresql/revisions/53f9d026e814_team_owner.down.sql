\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 53f9d026e814 -> 42e8cf15d703
-- every team has an owner, those that exist already too
-- drop index ix_team_owner of team
-- drop constraint fk_team_owner of team
-- drop column team.owner_id
DROP INDEX ix_team_owner;

ALTER TABLE team DROP CONSTRAINT fk_team_owner;

ALTER TABLE team DROP COLUMN owner_id;

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '53f9d026e814';

COMMIT;
