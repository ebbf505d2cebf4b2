\set ON_ERROR_STOP on

-- upgrade from 6a7d9c1e3f5b to 7b8e0d2f4a6c
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  12, in one transaction
-- revisions:   7b8e0d2f4a6c  longer names, inactive at first, and scores may go below zero
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 6a7d9c1e3f5b -> 7b8e0d2f4a6c
-- longer names, inactive at first, and scores may go below zero
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7b8e0d2f4a6c: there is no table alembic_version, which must hold 6a7d9c1e3f5b', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '6a7d9c1e3f5b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7b8e0d2f4a6c: alembic_version must hold exactly 6a7d9c1e3f5b, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- alter column user.username: type
-- alter column user.active: default
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('username', 'character varying(40)', true),
    ('email', 'character varying(120)', true),
    ('joined', 'timestamp without time zone', false),
    ('active', 'boolean', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"user"') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7b8e0d2f4a6c: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(80);

ALTER TABLE "user" ALTER COLUMN active SET DEFAULT false;

-- drop constraint ck_post_score of post
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7b8e0d2f4a6c: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post DROP CONSTRAINT ck_post_score;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '6a7d9c1e3f5b';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '7b8e0d2f4a6c' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 7b8e0d2f4a6c: alembic_version does not hold exactly 7b8e0d2f4a6c afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
