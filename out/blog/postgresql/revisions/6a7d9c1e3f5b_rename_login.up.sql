\set ON_ERROR_STOP on

-- upgrade from 5f6c8b0d2e4a to 6a7d9c1e3f5b
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   6a7d9c1e3f5b  a login is called username
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 5f6c8b0d2e4a -> 6a7d9c1e3f5b
-- a login is called username
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: there is no table alembic_version, which must hold 5f6c8b0d2e4a', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '5f6c8b0d2e4a' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: alembic_version must hold exactly 5f6c8b0d2e4a, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- rename column user.login to username
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('login', 'character varying(40)', true),
    ('email', 'character varying(120)', true),
    ('joined', 'timestamp without time zone', false),
    ('active', 'boolean', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"user"') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" RENAME COLUMN login TO username;

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '5f6c8b0d2e4a';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '6a7d9c1e3f5b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: alembic_version does not hold exactly 6a7d9c1e3f5b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
