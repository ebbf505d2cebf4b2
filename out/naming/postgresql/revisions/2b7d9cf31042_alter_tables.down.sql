\set ON_ERROR_STOP on

-- downgrade from 2b7d9cf31042 to 1a6c8be20f31
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  15, in one transaction
-- revisions:   2b7d9cf31042  a copy of the table keeps every name, and applies the convention to none twice
-- copies:      none
-- drops:       column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
--              column user.invited_by
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 2b7d9cf31042 -> 1a6c8be20f31
-- a copy of the table keeps every name, and applies the convention to none twice
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: there is no table alembic_version, which must hold 2b7d9cf31042', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2b7d9cf31042' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: alembic_version must hold exactly 2b7d9cf31042, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: table post is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE post DROP COLUMN a_column_with_such_a_long_name_that_its_index_cannot_hold_it;

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop constraint ck_user_email of user
-- drop column user.invited_by
-- alter column user.email: type
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
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: table user is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" DROP CONSTRAINT ck_user_email;

ALTER TABLE "user" DROP COLUMN invited_by;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM "user" WHERE char_length(rtrim(email, ' ')) > 120) THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: user.email is to hold 120 characters and some rows have more', DETAIL = 'SELECT * FROM "user" WHERE char_length(rtrim(email, '' '')) > 120', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(120);

UPDATE alembic_version SET version_num = '1a6c8be20f31' WHERE version_num = '2b7d9cf31042';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1a6c8be20f31' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade 2b7d9cf31042: alembic_version does not hold exactly 1a6c8be20f31 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
