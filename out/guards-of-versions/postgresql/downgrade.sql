\set ON_ERROR_STOP on

-- downgrade from c3f2e5d4a7b6 to base
-- dialect:     postgresql 14 or later, for psql
-- guards:      version
-- statements:  22, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
--              b2e1d4c3f6a5  rules that rows may violate
--              a1d0c3b2e5f4  authors and their books
-- copies:      none
-- drops:       column book.title
--              table review
--              table book
--              table author
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c3f2e5d4a7b6: there is no table alembic_version, which must hold c3f2e5d4a7b6', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'c3f2e5d4a7b6' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop column book.title
ALTER TABLE book DROP COLUMN title;

-- drop table review
DROP TABLE review;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'b2e1d4c3f6a5' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- Running downgrade b2e1d4c3f6a5 -> a1d0c3b2e5f4
-- rules that rows may violate
-- drop index ix_author_email of author
DROP INDEX ix_author_email;

-- drop constraint ck_book_pages of book
ALTER TABLE book DROP CONSTRAINT ck_book_pages;

-- drop constraint fk_book_editor of book
ALTER TABLE book DROP CONSTRAINT fk_book_editor;

-- drop constraint uq_author_nick of author
-- rename column author.nick to nick name
-- alter column author.name: type
-- alter column author.email: nullability
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

-- Running downgrade a1d0c3b2e5f4 ->
-- authors and their books
-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

DELETE FROM alembic_version WHERE version_num = 'a1d0c3b2e5f4';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade a1d0c3b2e5f4: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
