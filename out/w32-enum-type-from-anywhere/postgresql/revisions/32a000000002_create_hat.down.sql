\set ON_ERROR_STOP on

-- downgrade from 32a000000002 to 32a000000001
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   32a000000002  create hat
-- copies:      none
-- drops:       table hat
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 32a000000002 -> 32a000000001
-- create hat
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 32a000000002: there is no table alembic_version, which must hold 32a000000002', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '32a000000002' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 32a000000002: alembic_version must hold exactly 32a000000002, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop table hat
DROP TABLE hat;

UPDATE alembic_version SET version_num = '32a000000001' WHERE version_num = '32a000000002';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '32a000000001' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 32a000000002: alembic_version does not hold exactly 32a000000001 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
