\set ON_ERROR_STOP on

-- downgrade from 42e8cf15d703 to 31d7be04c6f2
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   42e8cf15d703  people
-- copies:      none
-- drops:       table user
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 42e8cf15d703 -> 31d7be04c6f2
-- people
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 42e8cf15d703: there is no table alembic_version, which must hold 42e8cf15d703', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '42e8cf15d703' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 42e8cf15d703: alembic_version must hold exactly 42e8cf15d703, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop table user
DROP TABLE "user";

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '42e8cf15d703';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '31d7be04c6f2' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 42e8cf15d703: alembic_version does not hold exactly 31d7be04c6f2 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
