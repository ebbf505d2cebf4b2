\set ON_ERROR_STOP on

-- downgrade from 1b2e4d6f8a0c to 0a1f3c5d7e9b
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   1b2e4d6f8a0c  posts
-- copies:      none
-- drops:       table post
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 1b2e4d6f8a0c: there is no table alembic_version, which must hold 1b2e4d6f8a0c', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1b2e4d6f8a0c' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 1b2e4d6f8a0c: alembic_version must hold exactly 1b2e4d6f8a0c, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
