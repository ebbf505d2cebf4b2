\set ON_ERROR_STOP on

-- upgrade from 20c5a5f1b0a1 to 31d7be04c6f2
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  10, in one transaction
-- revisions:   31d7be04c6f2  a group is a team now
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 20c5a5f1b0a1 -> 31d7be04c6f2
-- a group is a team now
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 31d7be04c6f2: there is no table alembic_version, which must hold 20c5a5f1b0a1', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '20c5a5f1b0a1' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 31d7be04c6f2: alembic_version must hold exactly 20c5a5f1b0a1, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- rename table group to team
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(80)', true),
    ('order', 'integer', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"group"') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 31d7be04c6f2: table group is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "group" RENAME TO team;

-- rename column team.order to position
ALTER TABLE team RENAME COLUMN "order" TO position;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '20c5a5f1b0a1';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '31d7be04c6f2' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 31d7be04c6f2: alembic_version does not hold exactly 31d7be04c6f2 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
