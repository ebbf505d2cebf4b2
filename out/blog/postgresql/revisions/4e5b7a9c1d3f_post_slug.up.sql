\set ON_ERROR_STOP on

-- upgrade from 3d4a6f8b0c2e to 4e5b7a9c1d3f
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  14, in one transaction
-- revisions:   4e5b7a9c1d3f  posts have a slug
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 3d4a6f8b0c2e -> 4e5b7a9c1d3f
-- posts have a slug
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: there is no table alembic_version, which must hold 3d4a6f8b0c2e', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3d4a6f8b0c2e' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: alembic_version must hold exactly 3d4a6f8b0c2e, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- add column post.slug
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
    ('created', 'timestamp without time zone', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('post') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD COLUMN slug VARCHAR(220);

-- execute a statement
UPDATE post SET slug = lower(replace(title, ' ', '-')) || '-' || id;

-- alter column post.slug: nullability
-- add unique constraint "uq_post_slug" to post
DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM post WHERE slug IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: post.slug is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM post WHERE slug IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ALTER COLUMN slug SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT slug, count(*) FROM post WHERE slug IS NOT NULL GROUP BY slug HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: unique constraint "uq_post_slug" of post would be violated, since some rows are alike', DETAIL = 'SELECT slug, count(*) FROM post WHERE slug IS NOT NULL GROUP BY slug HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD CONSTRAINT uq_post_slug UNIQUE (slug);

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '3d4a6f8b0c2e';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '4e5b7a9c1d3f' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 4e5b7a9c1d3f: alembic_version does not hold exactly 4e5b7a9c1d3f afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
