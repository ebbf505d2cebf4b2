\set ON_ERROR_STOP on

-- upgrade from 42e8cf15d703 to 53f9d026e814
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  15, in one transaction
-- revisions:   53f9d026e814  every team has an owner, those that exist already too
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: there is no table alembic_version, which must hold 42e8cf15d703', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '42e8cf15d703' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: alembic_version must hold exactly 42e8cf15d703, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(80)', true),
    ('position', 'integer', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('team') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: table team is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE team ADD COLUMN owner_id INTEGER;

UPDATE team SET owner_id = 1;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM team WHERE owner_id IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: team.owner_id is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM team WHERE owner_id IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE team ALTER COLUMN owner_id SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM team child WHERE child.owner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "user" parent WHERE parent.id = child.owner_id)) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: foreign key "fk_team_owner" of team would be violated, since some rows refer to nothing', DETAIL = 'SELECT * FROM team child WHERE child.owner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "user" parent WHERE parent.id = child.owner_id)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE team ADD CONSTRAINT fk_team_owner FOREIGN KEY (owner_id) REFERENCES "user" (id) ON DELETE RESTRICT;

CREATE INDEX ix_team_owner ON team (owner_id);

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '53f9d026e814' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 53f9d026e814: alembic_version does not hold exactly 53f9d026e814 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
