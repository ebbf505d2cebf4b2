\set ON_ERROR_STOP on

-- upgrade from 21a000000001 to 21a000000002
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  14, in one transaction
-- revisions:   21a000000002  share the status, and give tickets a priority
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 21a000000001 -> 21a000000002
-- share the status, and give tickets a priority
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000002: there is no table alembic_version, which must hold 21a000000001', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000001' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000002: alembic_version must hold exactly 21a000000001, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table task
CREATE TABLE task (
    id SERIAL NOT NULL,
    status status,
    priority VARCHAR(10) DEFAULT 'low',
    PRIMARY KEY (id)
);

-- create enum type priority
CREATE TYPE priority AS ENUM ('low', 'high');

-- add column ticket.priority
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('status', NULL, true)
), actual (name, type, required) AS (
        SELECT attname::text, CASE WHEN attname NOT IN ('status') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('ticket') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000002: table ticket is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE ticket ADD COLUMN priority priority;

-- alter column task.priority: type
ALTER TABLE task ALTER COLUMN priority DROP DEFAULT;

ALTER TABLE task ALTER COLUMN priority TYPE priority USING (CAST(priority AS priority));

ALTER TABLE task ALTER COLUMN priority SET DEFAULT 'low';

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000001';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000002' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000002: alembic_version does not hold exactly 21a000000002 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
