\set ON_ERROR_STOP on

-- downgrade from a1d0c3b2e5f4 to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      version
-- statements:  9, in one transaction
-- revisions:   a1d0c3b2e5f4  authors and their books
-- copies:      none
-- drops:       table book
--              table author
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade a1d0c3b2e5f4 ->
-- authors and their books
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade a1d0c3b2e5f4: there is no table alembic_version, which must hold a1d0c3b2e5f4', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'a1d0c3b2e5f4' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade a1d0c3b2e5f4: alembic_version must hold exactly a1d0c3b2e5f4, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

DELETE FROM alembic_version WHERE version_num = 'a1d0c3b2e5f4';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade a1d0c3b2e5f4: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
