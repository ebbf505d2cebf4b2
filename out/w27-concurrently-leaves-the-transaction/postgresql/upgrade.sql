\set ON_ERROR_STOP on

-- upgrade from base to c0d1e2f3a4b5
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  35, in 4 transactions and 3 outside of them
-- revisions:   2a4c3fd7be01  create event
--              7be1a90c5d22  index event while others write to it
--              c0d1e2f3a4b5  reclaim space
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    D310 "create index ix_event_kind on event" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
--              D310 "create index ix_event_account on event" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
--              D310 "execute a statement" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
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

-- Running upgrade  -> 2a4c3fd7be01
-- create event
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2a4c3fd7be01: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2a4c3fd7be01: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table event
CREATE TABLE event (
    id SERIAL NOT NULL,
    kind VARCHAR(20) NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('2a4c3fd7be01');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2a4c3fd7be01' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2a4c3fd7be01: alembic_version does not hold exactly 2a4c3fd7be01 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 2a4c3fd7be01 -> 7be1a90c5d22
-- index event while others write to it
SET limbeck.applied = 'upgrade 7be1a90c5d22';

COMMIT;

-- create index ix_event_kind on event
CREATE INDEX CONCURRENTLY ix_event_kind ON event (kind);

BEGIN;

DO $guard$
BEGIN
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM 'upgrade 7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: what comes before this part of the script was not applied', HINT = 'this part has changed nothing';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: there is no table alembic_version, which must hold 2a4c3fd7be01', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2a4c3fd7be01' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: alembic_version must hold exactly 2a4c3fd7be01, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('ix_event_kind') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: index ix_event_kind was not built, perhaps since rows are alike', HINT = 'drop it, and go on from here';
    END IF;
END
$guard$;

SET limbeck.applied = 'upgrade 7be1a90c5d22';

COMMIT;

-- create index ix_event_account on event
CREATE INDEX CONCURRENTLY ix_event_account ON event (account_id);

BEGIN;

DO $guard$
BEGIN
    IF current_setting('limbeck.applied', true) IS DISTINCT FROM 'upgrade 7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: what comes before this part of the script was not applied', HINT = 'this part has changed nothing';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: there is no table alembic_version, which must hold 2a4c3fd7be01', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2a4c3fd7be01' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: alembic_version must hold exactly 2a4c3fd7be01, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('ix_event_account') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: index ix_event_account was not built, perhaps since rows are alike', HINT = 'drop it, and go on from here';
    END IF;
END
$guard$;

-- insert 1 row into event
INSERT INTO event (kind) VALUES ('indexed');

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = '2a4c3fd7be01';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7be1a90c5d22' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7be1a90c5d22: alembic_version does not hold exactly 7be1a90c5d22 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 7be1a90c5d22 -> c0d1e2f3a4b5
-- reclaim space
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
