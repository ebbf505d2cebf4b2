\set ON_ERROR_STOP on

-- downgrade from 2a4c3fd7be01 to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   2a4c3fd7be01  create event
-- copies:      none
-- drops:       table event
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 2a4c3fd7be01 ->
-- create event
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2a4c3fd7be01: there is no table alembic_version, which must hold 2a4c3fd7be01', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2a4c3fd7be01' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2a4c3fd7be01: alembic_version must hold exactly 2a4c3fd7be01, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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
