\set ON_ERROR_STOP on

-- upgrade from 32a000000001 to 32a000000002
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   32a000000002  create hat
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 32a000000001 -> 32a000000002
-- create hat
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 32a000000002: there is no table alembic_version, which must hold 32a000000001', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '32a000000001' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 32a000000002: alembic_version must hold exactly 32a000000001, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table hat
CREATE TABLE hat (
    size size
);

UPDATE alembic_version SET version_num = '32a000000002' WHERE version_num = '32a000000001';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '32a000000002' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 32a000000002: alembic_version does not hold exactly 32a000000002 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
