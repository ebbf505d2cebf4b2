\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
ALTER TABLE team ADD COLUMN owner_id INTEGER;

UPDATE team SET owner_id = 1;

ALTER TABLE team ALTER COLUMN owner_id SET NOT NULL;

ALTER TABLE team ADD CONSTRAINT fk_team_owner FOREIGN KEY (owner_id) REFERENCES "user" (id) ON DELETE RESTRICT;

CREATE INDEX ix_team_owner ON team (owner_id);

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

COMMIT;
