\set ON_ERROR_STOP on

-- upgrade from base to 21a000000004
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  36, in 2 transactions and 1 outside of them
-- revisions:   21a000000001  create ticket
--              21a000000002  share the status, and give tickets a priority
--              21a000000003  closed tickets are done
--              21a000000004  tickets may wait
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D310 "alter enum type status: add "waiting"" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
-- to run it:   psql -d app -f FILE
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

DO $guard$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('limbeck alembic_version', 0));
END
$guard$;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 21a000000001
-- create ticket
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000001: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000001: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create enum type status
CREATE TYPE status AS ENUM ('open', 'closed');

-- create table ticket
CREATE TABLE ticket (
    id SERIAL NOT NULL,
    status status DEFAULT 'open' NOT NULL,
    PRIMARY KEY (id)
);

-- insert 2 rows into ticket
INSERT INTO ticket (status) VALUES ('open');

INSERT INTO ticket (status) VALUES ('closed');

INSERT INTO alembic_version (version_num) VALUES ('21a000000001');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000001' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000001: alembic_version does not hold exactly 21a000000001 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 21a000000001 -> 21a000000002
-- share the status, and give tickets a priority
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

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
-- alter enum type status: rename "closed" to "done"
ALTER TYPE status RENAME VALUE 'closed' TO 'done';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000003' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000003: alembic_version does not hold exactly 21a000000003 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
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
