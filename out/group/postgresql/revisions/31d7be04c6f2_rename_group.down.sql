\set ON_ERROR_STOP on

-- downgrade from 31d7be04c6f2 to 20c5a5f1b0a1
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

-- Running downgrade 31d7be04c6f2 -> 20c5a5f1b0a1
-- a group is a team now
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 31d7be04c6f2: there is no table alembic_version, which must hold 31d7be04c6f2', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '31d7be04c6f2' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 31d7be04c6f2: alembic_version must hold exactly 31d7be04c6f2, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- rename column team.position to order
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 31d7be04c6f2: table team is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE team RENAME COLUMN position TO "order";

-- rename table team to group
ALTER TABLE team RENAME TO "group";

UPDATE alembic_version SET version_num = '20c5a5f1b0a1' WHERE version_num = '31d7be04c6f2';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '20c5a5f1b0a1' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 31d7be04c6f2: alembic_version does not hold exactly 20c5a5f1b0a1 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
