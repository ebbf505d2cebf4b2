\set ON_ERROR_STOP on

-- upgrade from 1a6c8be20f31 to 2b7d9cf31042
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  19, in one transaction
-- revisions:   2b7d9cf31042  a copy of the table keeps every name, and applies the convention to none twice
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 1a6c8be20f31 -> 2b7d9cf31042
-- a copy of the table keeps every name, and applies the convention to none twice
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: there is no table alembic_version, which must hold 1a6c8be20f31', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1a6c8be20f31' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2b7d9cf31042: alembic_version must hold exactly 1a6c8be20f31, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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

COMMIT;
