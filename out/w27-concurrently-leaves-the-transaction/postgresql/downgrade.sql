\set ON_ERROR_STOP on

-- downgrade from c0d1e2f3a4b5 to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  19, in 2 transactions and 2 outside of them
-- revisions:   c0d1e2f3a4b5  reclaim space
--              7be1a90c5d22  index event while others write to it
--              2a4c3fd7be01  create event
-- copies:      none
-- drops:       table event
-- warnings:    D310 "drop index ix_event_account of event" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
--              D310 "drop index ix_event_kind of event" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
-- to run it:   psql -d app -f FILE
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade c0d1e2f3a4b5 -> 7be1a90c5d22
-- reclaim space
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c0d1e2f3a4b5: there is no table alembic_version, which must hold c0d1e2f3a4b5', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'c0d1e2f3a4b5' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c0d1e2f3a4b5: alembic_version must hold exactly c0d1e2f3a4b5, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = 'c0d1e2f3a4b5';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c0d1e2f3a4b5: alembic_version does not hold exactly 7be1a90c5d22 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 7be1a90c5d22 -> 2a4c3fd7be01
-- index event while others write to it
SET limbeck.applied = 'downgrade 7be1a90c5d22';

COMMIT;

-- drop index ix_event_account of event
DROP INDEX CONCURRENTLY ix_event_account;

-- drop index ix_event_kind of event
DROP INDEX CONCURRENTLY ix_event_kind;

BEGIN;

DO $guard$
BEGIN
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM 'downgrade 7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7be1a90c5d22: what comes before this part of the script was not applied', HINT = 'this part has changed nothing';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7be1a90c5d22: there is no table alembic_version, which must hold 7be1a90c5d22', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7be1a90c5d22: alembic_version must hold exactly 7be1a90c5d22, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

UPDATE alembic_version SET version_num = '2a4c3fd7be01' WHERE version_num = '7be1a90c5d22';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2a4c3fd7be01' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7be1a90c5d22: alembic_version does not hold exactly 2a4c3fd7be01 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 2a4c3fd7be01 ->
-- create event
-- drop table event
DROP TABLE event;

DELETE FROM alembic_version WHERE version_num = '2a4c3fd7be01';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2a4c3fd7be01: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
