\set ON_ERROR_STOP on

-- upgrade from base to 8c9f1e3a5b7d
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  59, in one transaction
-- revisions:   0a1f3c5d7e9b  users
--              1b2e4d6f8a0c  posts
--              2c3f5e7a9b1d  comments, which answer posts or one another
--              3d4a6f8b0c2e  tags, with the first few
--              4e5b7a9c1d3f  posts have a slug
--              5f6c8b0d2e4a  drafts; what is there already counts as published
--              6a7d9c1e3f5b  a login is called username
--              7b8e0d2f4a6c  longer names, inactive at first, and scores may go below zero
--              8c9f1e3a5b7d  the front page looks for published posts only
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    D206 rows give "tag.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

DO $guard$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('limbeck alembic_version', 0));
END
$guard$;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0a1f3c5d7e9b
-- users
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    login VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined TIMESTAMP WITHOUT TIME ZONE,
    active BOOLEAN DEFAULT true NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- create index ix_user_login on user
DO $guard$
BEGIN
    IF EXISTS (SELECT login, count(*) FROM "user" WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: unique index "ix_user_login" of user cannot be made, since some rows are alike', DETAIL = 'SELECT login, count(*) FROM "user" WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX ix_user_login ON "user" (login);

INSERT INTO alembic_version (version_num) VALUES ('0a1f3c5d7e9b');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 0a1f3c5d7e9b -> 1b2e4d6f8a0c
-- posts
-- create table post
CREATE TABLE post (
    id SERIAL NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES "user" (id) ON DELETE CASCADE
);

CREATE INDEX ix_post_author_created ON post (author_id, created);

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '0a1f3c5d7e9b';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1b2e4d6f8a0c' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 1b2e4d6f8a0c -> 2c3f5e7a9b1d
-- comments, which answer posts or one another
-- create table comment
CREATE TABLE comment (
    id SERIAL NOT NULL,
    post_id INTEGER NOT NULL,
    parent_id INTEGER,
    author_id INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id) ON DELETE CASCADE,
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (author_id) REFERENCES "user" (id) ON DELETE SET NULL
);

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '1b2e4d6f8a0c';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2c3f5e7a9b1d' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 2c3f5e7a9b1d -> 3d4a6f8b0c2e
-- tags, with the first few
-- create table tag
CREATE TABLE tag (
    id SERIAL NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- create table post_tag
CREATE TABLE post_tag (
    post_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    PRIMARY KEY (post_id, tag_id),
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

-- insert 3 rows into tag
INSERT INTO tag (id, name) VALUES (1, 'news');

INSERT INTO tag (id, name) VALUES (2, 'how-to');

INSERT INTO tag (id, name) VALUES (3, 'rock ''n'' roll');

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '2c3f5e7a9b1d';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3d4a6f8b0c2e' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 3d4a6f8b0c2e -> 4e5b7a9c1d3f
-- posts have a slug
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

-- Running upgrade 4e5b7a9c1d3f -> 5f6c8b0d2e4a
-- drafts; what is there already counts as published
-- add column post.status
-- add check constraint "ck_post_status" to post
-- create index ix_post_status on post
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade 5f6c8b0d2e4a: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD COLUMN status VARCHAR(10);

UPDATE post SET status = 'published';

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM post WHERE status IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 5f6c8b0d2e4a: post.status is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM post WHERE status IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ALTER COLUMN status SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM post WHERE NOT (status IN ('draft', 'published'))) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 5f6c8b0d2e4a: check constraint "ck_post_status" of post would be violated by some rows', DETAIL = 'SELECT * FROM post WHERE NOT (status IN (''draft'', ''published''))', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published'));

CREATE INDEX ix_post_status ON post (status);

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '4e5b7a9c1d3f';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '5f6c8b0d2e4a' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 5f6c8b0d2e4a: alembic_version does not hold exactly 5f6c8b0d2e4a afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 5f6c8b0d2e4a -> 6a7d9c1e3f5b
-- a login is called username
-- rename column user.login to username
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('login', 'character varying(40)', true),
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" RENAME COLUMN login TO username;

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '5f6c8b0d2e4a';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '6a7d9c1e3f5b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 6a7d9c1e3f5b: alembic_version does not hold exactly 6a7d9c1e3f5b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 6a7d9c1e3f5b -> 7b8e0d2f4a6c
-- longer names, inactive at first, and scores may go below zero
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

-- Running upgrade 7b8e0d2f4a6c -> 8c9f1e3a5b7d
-- the front page looks for published posts only
-- create index ix_post_front_page on post
CREATE INDEX ix_post_front_page ON post (created) WHERE status = 'published';

UPDATE alembic_version SET version_num = '8c9f1e3a5b7d' WHERE version_num = '7b8e0d2f4a6c';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '8c9f1e3a5b7d' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 8c9f1e3a5b7d: alembic_version does not hold exactly 8c9f1e3a5b7d afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
