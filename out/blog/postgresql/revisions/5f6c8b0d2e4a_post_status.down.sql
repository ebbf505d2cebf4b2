\set ON_ERROR_STOP on

-- downgrade from 5f6c8b0d2e4a to 4e5b7a9c1d3f
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  11, in one transaction
-- revisions:   5f6c8b0d2e4a  drafts; what is there already counts as published
-- copies:      none
-- drops:       column post.status
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 5f6c8b0d2e4a -> 4e5b7a9c1d3f
-- drafts; what is there already counts as published
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 5f6c8b0d2e4a: there is no table alembic_version, which must hold 5f6c8b0d2e4a', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '5f6c8b0d2e4a' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 5f6c8b0d2e4a: alembic_version must hold exactly 5f6c8b0d2e4a, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop index ix_post_status of post
-- drop constraint ck_post_status of post
-- drop column post.status
DROP INDEX ix_post_status;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('author_id', 'integer', true),
    ('title', 'character varying(200)', true),
    ('body', 'text', false),
    ('score', 'integer', true),
    ('created', 'timestamp without time zone', true),
    ('slug', 'character varying(220)', true),
    ('status', 'character varying(10)', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('post') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 5f6c8b0d2e4a: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post DROP CONSTRAINT ck_post_status;

ALTER TABLE post DROP COLUMN status;

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '5f6c8b0d2e4a';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '4e5b7a9c1d3f' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 5f6c8b0d2e4a: alembic_version does not hold exactly 4e5b7a9c1d3f afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
