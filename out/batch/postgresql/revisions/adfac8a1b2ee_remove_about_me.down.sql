\set ON_ERROR_STOP on

-- downgrade from adfac8a1b2ee to 1975ea83b712
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   adfac8a1b2ee  remove a column
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade adfac8a1b2ee -> 1975ea83b712
-- remove a column
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade adfac8a1b2ee: there is no table alembic_version, which must hold adfac8a1b2ee', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'adfac8a1b2ee' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade adfac8a1b2ee: alembic_version must hold exactly adfac8a1b2ee, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- add column user.about_me
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('email', 'character varying(120)', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"user"') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade adfac8a1b2ee: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD COLUMN about_me VARCHAR(140);

UPDATE alembic_version SET version_num = '1975ea83b712' WHERE version_num = 'adfac8a1b2ee';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1975ea83b712' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade adfac8a1b2ee: alembic_version does not hold exactly 1975ea83b712 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
