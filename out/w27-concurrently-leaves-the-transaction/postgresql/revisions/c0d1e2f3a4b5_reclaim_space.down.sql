\set ON_ERROR_STOP on

-- downgrade from c0d1e2f3a4b5 to 7be1a90c5d22
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  7, in one transaction
-- revisions:   c0d1e2f3a4b5  reclaim space
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

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

COMMIT;
