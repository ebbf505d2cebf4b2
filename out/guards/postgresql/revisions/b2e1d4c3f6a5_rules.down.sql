\set ON_ERROR_STOP on

-- downgrade from b2e1d4c3f6a5 to a1d0c3b2e5f4
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  16, in one transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade b2e1d4c3f6a5 -> a1d0c3b2e5f4
-- rules that rows may violate
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade b2e1d4c3f6a5: there is no table alembic_version, which must hold b2e1d4c3f6a5', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'b2e1d4c3f6a5' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade b2e1d4c3f6a5: alembic_version must hold exactly b2e1d4c3f6a5, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop index ix_author_email of author
DROP INDEX ix_author_email;

-- drop constraint ck_book_pages of book
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('author_id', 'integer', true),
    ('editor_id', 'integer', false),
    ('isbn', 'character varying(20)', false),
    ('pages', 'integer', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('book') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade b2e1d4c3f6a5: table book is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE book DROP CONSTRAINT ck_book_pages;

-- drop constraint fk_book_editor of book
ALTER TABLE book DROP CONSTRAINT fk_book_editor;

-- drop constraint uq_author_nick of author
-- rename column author.nick to nick name
-- alter column author.name: type
-- alter column author.email: nullability
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(40)', true),
    ('email', 'character varying(120)', true),
    ('nick', 'character varying(40)', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('author') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade b2e1d4c3f6a5: table author is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE author DROP CONSTRAINT uq_author_nick;

ALTER TABLE author RENAME COLUMN nick TO "nick name";

ALTER TABLE author ALTER COLUMN name TYPE VARCHAR(80);

ALTER TABLE author ALTER COLUMN email DROP NOT NULL;

UPDATE alembic_version SET version_num = 'a1d0c3b2e5f4' WHERE version_num = 'b2e1d4c3f6a5';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'a1d0c3b2e5f4' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade b2e1d4c3f6a5: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
