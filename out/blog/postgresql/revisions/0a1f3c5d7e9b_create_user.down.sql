\set ON_ERROR_STOP on

-- downgrade from 0a1f3c5d7e9b to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   0a1f3c5d7e9b  users
-- copies:      none
-- drops:       table user
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 0a1f3c5d7e9b ->
-- users
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 0a1f3c5d7e9b: there is no table alembic_version, which must hold 0a1f3c5d7e9b', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 0a1f3c5d7e9b: alembic_version must hold exactly 0a1f3c5d7e9b, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop index ix_user_login of user
DROP INDEX ix_user_login;

-- drop table user
DROP TABLE "user";

DELETE FROM alembic_version WHERE version_num = '0a1f3c5d7e9b';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 0a1f3c5d7e9b: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
