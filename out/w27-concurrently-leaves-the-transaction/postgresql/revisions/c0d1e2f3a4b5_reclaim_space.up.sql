\set ON_ERROR_STOP on

-- upgrade from 7be1a90c5d22 to c0d1e2f3a4b5
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  13, in 2 transactions and 1 outside of them
-- revisions:   c0d1e2f3a4b5  reclaim space
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    D310 "execute a statement" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
-- to run it:   psql -d app -f FILE
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 7be1a90c5d22 -> c0d1e2f3a4b5
-- reclaim space
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: there is no table alembic_version, which must hold 7be1a90c5d22', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: alembic_version must hold exactly 7be1a90c5d22, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

SET limbeck.applied = 'upgrade c0d1e2f3a4b5';

COMMIT;

-- execute a statement
VACUUM;

BEGIN;

DO $guard$
BEGIN
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM 'upgrade c0d1e2f3a4b5' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: what comes before this part of the script was not applied', HINT = 'this part has changed nothing';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: there is no table alembic_version, which must hold 7be1a90c5d22', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: alembic_version must hold exactly 7be1a90c5d22, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

UPDATE alembic_version SET version_num = 'c0d1e2f3a4b5' WHERE version_num = '7be1a90c5d22';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'c0d1e2f3a4b5' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c0d1e2f3a4b5: alembic_version does not hold exactly c0d1e2f3a4b5 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
