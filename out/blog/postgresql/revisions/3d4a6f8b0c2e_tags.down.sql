\set ON_ERROR_STOP on

-- downgrade from 3d4a6f8b0c2e to 2c3f5e7a9b1d
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   3d4a6f8b0c2e  tags, with the first few
-- copies:      none
-- drops:       table post_tag
--              table tag
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 3d4a6f8b0c2e -> 2c3f5e7a9b1d
-- tags, with the first few
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3d4a6f8b0c2e: there is no table alembic_version, which must hold 3d4a6f8b0c2e', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3d4a6f8b0c2e' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3d4a6f8b0c2e: alembic_version must hold exactly 3d4a6f8b0c2e, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop table post_tag
DROP TABLE post_tag;

-- drop table tag
DROP TABLE tag;

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '3d4a6f8b0c2e';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2c3f5e7a9b1d' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
