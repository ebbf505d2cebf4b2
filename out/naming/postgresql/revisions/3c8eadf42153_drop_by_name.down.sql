\set ON_ERROR_STOP on

-- downgrade from 3c8eadf42153 to 2b7d9cf31042
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  19, in one transaction
-- revisions:   3c8eadf42153  what the convention named is dropped by that name, or by the name it was given
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 3c8eadf42153 -> 2b7d9cf31042
-- what the convention named is dropped by that name, or by the name it was given
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: there is no table alembic_version, which must hold 3c8eadf42153', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3c8eadf42153' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: alembic_version must hold exactly 3c8eadf42153, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create index ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 on post
CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add unique constraint "uq_user_email" to user
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT email, count(*) FROM "user" WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: unique constraint "uq_user_email" of user would be violated, since some rows are alike', DETAIL = 'SELECT email, count(*) FROM "user" WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD CONSTRAINT uq_user_email UNIQUE (email);

-- add check constraint "ck_user_email" to user
DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" WHERE NOT (email <> '')) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: check constraint "ck_user_email" of user would be violated by some rows', DETAIL = 'SELECT * FROM "user" WHERE NOT (email <> '''')', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD CONSTRAINT ck_user_email CHECK (email <> '');

-- add check constraint "ck_user_age" to user
DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" WHERE NOT (age >= 0)) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: check constraint "ck_user_age" of user would be violated by some rows', DETAIL = 'SELECT * FROM "user" WHERE NOT (age >= 0)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ADD CONSTRAINT ck_user_age CHECK (age >= 0);

-- add unique constraint "uq_post_author_id_slug" to post
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT author_id, slug, count(*) FROM post WHERE author_id IS NOT NULL AND slug IS NOT NULL GROUP BY author_id, slug HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: unique constraint "uq_post_author_id_slug" of post would be violated, since some rows are alike', DETAIL = 'SELECT author_id, slug, count(*) FROM post WHERE author_id IS NOT NULL AND slug IS NOT NULL GROUP BY author_id, slug HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post ADD CONSTRAINT uq_post_author_id_slug UNIQUE (author_id, slug);

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '3c8eadf42153';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2b7d9cf31042' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 3c8eadf42153: alembic_version does not hold exactly 2b7d9cf31042 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
