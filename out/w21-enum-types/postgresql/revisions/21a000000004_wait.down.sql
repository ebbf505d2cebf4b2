\set ON_ERROR_STOP on

-- downgrade from 21a000000004 to 21a000000003
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  10, in one transaction
-- revisions:   21a000000004  tickets may wait
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    M203 the downgrade of 21a000000004 does not lead back to the schema before it: enum type "status" has the members "open", "waiting", "done", not "open", "done"; table "task": column "status" has type enum("open", "waiting", "done") named st…
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000004 -> 21a000000003
-- tickets may wait
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 21a000000004: there is no table alembic_version, which must hold 21a000000004', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000004' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 21a000000004: alembic_version must hold exactly 21a000000004, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- execute a statement
UPDATE ticket SET status = 'open' WHERE status = 'waiting';

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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 21a000000004: table ticket is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'open';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000004';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000003' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 21a000000004: alembic_version does not hold exactly 21a000000003 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
