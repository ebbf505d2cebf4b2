\set ON_ERROR_STOP on

-- upgrade from 21a000000003 to 21a000000004
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  16, in 2 transactions and 1 outside of them
-- revisions:   21a000000004  tickets may wait
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D310 "alter enum type status: add "waiting"" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
-- to run it:   psql -d app -f FILE
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: there is no table alembic_version, which must hold 21a000000003', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000003' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: alembic_version must hold exactly 21a000000003, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

SET limbeck.applied = 'upgrade 21a000000004';

COMMIT;

-- alter enum type status: add "waiting"
ALTER TYPE status ADD VALUE IF NOT EXISTS 'waiting' BEFORE 'done';

BEGIN;

DO $guard$
BEGIN
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM 'upgrade 21a000000004' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: what comes before this part of the script was not applied', HINT = 'this part has changed nothing';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: there is no table alembic_version, which must hold 21a000000003', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000003' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: alembic_version must hold exactly 21a000000003, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- insert 1 row into ticket
INSERT INTO ticket (status) VALUES ('waiting');

-- alter column ticket.status: default
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('status', NULL, true),
    ('priority', NULL, false)
), actual (name, type, required) AS (
        SELECT attname::text, CASE WHEN attname NOT IN ('status', 'priority') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('ticket') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: table ticket is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'waiting';

UPDATE alembic_version SET version_num = '21a000000004' WHERE version_num = '21a000000003';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000004' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000004: alembic_version does not hold exactly 21a000000004 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
