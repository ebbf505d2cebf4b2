\set ON_ERROR_STOP on

-- upgrade from base to 3c8eadf42153
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  36, in one transaction
-- revisions:   1a6c8be20f31  every name comes from the convention
--              2b7d9cf31042  a copy of the table keeps every name, and applies the convention to none twice
--              3c8eadf42153  what the convention named is dropped by that name, or by the name it was given
-- copies:      none
-- drops:       nothing that is there before
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

-- Running upgrade  -> 1a6c8be20f31
-- every name comes from the convention
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    age INTEGER,
    active BOOLEAN DEFAULT true NOT NULL,
    CONSTRAINT pk_user PRIMARY KEY (id),
    CONSTRAINT ck_user_age CHECK (age >= 0),
    CONSTRAINT nobody_is_that_old CHECK (age < 200),
    CONSTRAINT uq_user_email UNIQUE (email)
);

CREATE INDEX ix_user_age ON "user" (age);

-- create table post
CREATE TABLE post (
    id SERIAL NOT NULL,
    author_id INTEGER NOT NULL,
    slug VARCHAR(80) NOT NULL,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT uq_post_author_id_slug UNIQUE (author_id, slug),
    CONSTRAINT fk_post_author_id_user FOREIGN KEY (author_id) REFERENCES "user" (id)
);

INSERT INTO alembic_version (version_num) VALUES ('1a6c8be20f31');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1a6c8be20f31' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: alembic_version does not hold exactly 1a6c8be20f31 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 1a6c8be20f31 -> 2b7d9cf31042
-- a copy of the table keeps every name, and applies the convention to none twice
-- alter column user.email: type
-- add column user.invited_by
-- add check constraint "ck_user_email" to user
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('email', 'character varying(120)', true),
    ('age', 'integer', false),
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(200);

ALTER TABLE "user" ADD COLUMN invited_by INTEGER;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" child WHERE child.invited_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "user" parent WHERE parent.id = child.invited_by)) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: foreign key "fk_user_invited_by_user" of user would be violated, since some rows refer to nothing', DETAIL = 'SELECT * FROM "user" child WHERE child.invited_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "user" parent WHERE parent.id = child.invited_by)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD CONSTRAINT fk_user_invited_by_user FOREIGN KEY (invited_by) REFERENCES "user" (id);

CREATE INDEX ix_user_invited_by ON "user" (invited_by);

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" WHERE NOT (email <> '')) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: check constraint "ck_user_email" of user would be violated by some rows', DETAIL = 'SELECT * FROM "user" WHERE NOT (email <> '''')', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD CONSTRAINT ck_user_email CHECK (email <> '');

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('author_id', 'integer', true),
    ('slug', 'character varying(80)', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('post') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD COLUMN a_column_with_such_a_long_name_that_its_index_cannot_hold_it INTEGER;

CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '1a6c8be20f31';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2b7d9cf31042' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: alembic_version does not hold exactly 2b7d9cf31042 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running upgrade 2b7d9cf31042 -> 3c8eadf42153
-- what the convention named is dropped by that name, or by the name it was given
-- drop constraint uq_post_author_id_slug of post
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('author_id', 'integer', true),
    ('slug', 'character varying(80)', true),
    ('a_column_with_such_a_long_name_that_its_index_cannot_hold_it', 'integer', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('post') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3c8eadf42153: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post DROP CONSTRAINT uq_post_author_id_slug;

-- drop constraint ck_user_age of user
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('email', 'character varying(200)', true),
    ('age', 'integer', false),
    ('active', 'boolean', true),
    ('invited_by', 'integer', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"user"') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3c8eadf42153: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" DROP CONSTRAINT ck_user_age;

-- drop constraint ck_user_email of user
ALTER TABLE "user" DROP CONSTRAINT ck_user_email;

-- drop constraint uq_user_email of user
ALTER TABLE "user" DROP CONSTRAINT uq_user_email;

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop index ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 of post
DROP INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8;

UPDATE alembic_version SET version_num = '3c8eadf42153' WHERE version_num = '2b7d9cf31042';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3c8eadf42153' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3c8eadf42153: alembic_version does not hold exactly 3c8eadf42153 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
