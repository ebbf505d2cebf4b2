\set ON_ERROR_STOP on

-- upgrade from 21a000000002 to 21a000000003
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   21a000000003  closed tickets are done
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000003: there is no table alembic_version, which must hold 21a000000002', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000002' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000003: alembic_version must hold exactly 21a000000002, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- alter enum type status: rename "closed" to "done"
ALTER TYPE status RENAME VALUE 'closed' TO 'done';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '21a000000003' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 21a000000003: alembic_version does not hold exactly 21a000000003 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
