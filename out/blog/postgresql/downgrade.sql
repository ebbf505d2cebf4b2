\set ON_ERROR_STOP on

-- downgrade from 8c9f1e3a5b7d to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  46, in one transaction
-- revisions:   8c9f1e3a5b7d  the front page looks for published posts only
--              7b8e0d2f4a6c  longer names, inactive at first, and scores may go below zero
--              6a7d9c1e3f5b  a login is called username
--              5f6c8b0d2e4a  drafts; what is there already counts as published
--              4e5b7a9c1d3f  posts have a slug
--              3d4a6f8b0c2e  tags, with the first few
--              2c3f5e7a9b1d  comments, which answer posts or one another
--              1b2e4d6f8a0c  posts
--              0a1f3c5d7e9b  users
-- copies:      none
-- drops:       column post.status
--              column post.slug
--              table post_tag
--              table tag
--              table comment
--              table post
--              table user
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

-- Running downgrade 7b8e0d2f4a6c -> 6a7d9c1e3f5b
-- longer names, inactive at first, and scores may go below zero
-- add check constraint "ck_post_score" to post
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7b8e0d2f4a6c: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM post WHERE NOT (score >= 0)) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7b8e0d2f4a6c: check constraint "ck_post_score" of post would be violated by some rows', DETAIL = 'SELECT * FROM post WHERE NOT (score >= 0)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD CONSTRAINT ck_post_score CHECK (score >= 0);

-- alter column user.active: default
-- alter column user.username: type
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('username', 'character varying(80)', true),
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7b8e0d2f4a6c: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ALTER COLUMN active SET DEFAULT true;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" WHERE char_length(rtrim(username, ' ')) > 40) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7b8e0d2f4a6c: user.username is to hold 40 characters and some rows have more', DETAIL = 'SELECT * FROM "user" WHERE char_length(rtrim(username, '' '')) > 40', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(40);

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '7b8e0d2f4a6c';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '6a7d9c1e3f5b' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 7b8e0d2f4a6c: alembic_version does not hold exactly 6a7d9c1e3f5b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 6a7d9c1e3f5b -> 5f6c8b0d2e4a
-- a login is called username
-- rename column user.username to login
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 6a7d9c1e3f5b: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" RENAME COLUMN username TO login;

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '6a7d9c1e3f5b';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '5f6c8b0d2e4a' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 6a7d9c1e3f5b: alembic_version does not hold exactly 5f6c8b0d2e4a afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 5f6c8b0d2e4a -> 4e5b7a9c1d3f
-- drafts; what is there already counts as published
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

-- Running downgrade 4e5b7a9c1d3f -> 3d4a6f8b0c2e
-- posts have a slug
-- drop constraint uq_post_slug of post
-- drop column post.slug
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
    ('slug', 'character varying(220)', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('post') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 4e5b7a9c1d3f: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post DROP CONSTRAINT uq_post_slug;

ALTER TABLE post DROP COLUMN slug;

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '4e5b7a9c1d3f';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3d4a6f8b0c2e' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 4e5b7a9c1d3f: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 3d4a6f8b0c2e -> 2c3f5e7a9b1d
-- tags, with the first few
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

-- Running downgrade 2c3f5e7a9b1d -> 1b2e4d6f8a0c
-- comments, which answer posts or one another
-- drop table comment
DROP TABLE comment;

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '2c3f5e7a9b1d';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1b2e4d6f8a0c' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade 0a1f3c5d7e9b ->
-- users
-- drop index ix_user_login of user
DROP INDEX ix_user_login;

-- drop table user
DROP TABLE "user";

DELETE FROM alembic_version WHERE version_num = '0a1f3c5d7e9b';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 0a1f3c5d7e9b: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
