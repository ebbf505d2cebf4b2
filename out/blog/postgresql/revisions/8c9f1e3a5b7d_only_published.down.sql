\set ON_ERROR_STOP on

-- downgrade from 8c9f1e3a5b7d to 7b8e0d2f4a6c
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   8c9f1e3a5b7d  the front page looks for published posts only
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 8c9f1e3a5b7d -> 7b8e0d2f4a6c
-- the front page looks for published posts only
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 8c9f1e3a5b7d: there is no table alembic_version, which must hold 8c9f1e3a5b7d', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '8c9f1e3a5b7d' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 8c9f1e3a5b7d: alembic_version must hold exactly 8c9f1e3a5b7d, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop index ix_post_front_page of post
DROP INDEX ix_post_front_page;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '8c9f1e3a5b7d';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7b8e0d2f4a6c' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 8c9f1e3a5b7d: alembic_version does not hold exactly 7b8e0d2f4a6c afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
