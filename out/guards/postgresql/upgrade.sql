\set ON_ERROR_STOP on

-- upgrade from base to c3f2e5d4a7b6
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  39, in 3 transactions
-- revisions:   a1d0c3b2e5f4  authors and their books
--              b2e1d4c3f6a5  rules that rows may violate
--              c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of psql is 3

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

-- Running upgrade  -> a1d0c3b2e5f4
-- authors and their books
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade a1d0c3b2e5f4: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade a1d0c3b2e5f4: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table author
CREATE TABLE author (
    id SERIAL NOT NULL,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120),
    "nick name" VARCHAR(40),
    PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id SERIAL NOT NULL,
    author_id INTEGER NOT NULL,
    editor_id INTEGER,
    isbn VARCHAR(20),
    pages INTEGER DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE (isbn),
    FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE
);

INSERT INTO alembic_version (version_num) VALUES ('a1d0c3b2e5f4');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'a1d0c3b2e5f4' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade a1d0c3b2e5f4: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;

BEGIN;

-- Running upgrade a1d0c3b2e5f4 -> b2e1d4c3f6a5
-- rules that rows may violate
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: there is no table alembic_version, which must hold a1d0c3b2e5f4', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'a1d0c3b2e5f4' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: alembic_version must hold exactly a1d0c3b2e5f4, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- alter column author.email: nullability
-- alter column author.name: type
-- rename column author.nick name to nick
-- add unique constraint "uq_author_nick" to author
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(80)', true),
    ('email', 'character varying(120)', false),
    ('nick name', 'character varying(40)', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('author') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: table author is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM author WHERE email IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: author.email is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM author WHERE email IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE author ALTER COLUMN email SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM author WHERE char_length(rtrim(name, ' ')) > 40) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: author.name is to hold 40 characters and some rows have more', DETAIL = 'SELECT * FROM author WHERE char_length(rtrim(name, '' '')) > 40', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE author ALTER COLUMN name TYPE VARCHAR(40);

ALTER TABLE author RENAME COLUMN "nick name" TO nick;

DO $guard$
BEGIN
    IF EXISTS (SELECT nick, count(*) FROM author WHERE nick IS NOT NULL GROUP BY nick HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: unique constraint "uq_author_nick" of author would be violated, since some rows are alike', DETAIL = 'SELECT nick, count(*) FROM author WHERE nick IS NOT NULL GROUP BY nick HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);

-- add foreign key "fk_book_editor" to book
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: table book is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id)) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: foreign key "fk_book_editor" of book would be violated, since some rows refer to nothing', DETAIL = 'SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);

-- add check constraint "ck_book_pages" to book
DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM book WHERE NOT (pages >= 0)) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: check constraint "ck_book_pages" of book would be violated by some rows', DETAIL = 'SELECT * FROM book WHERE NOT (pages >= 0)', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);

-- create index ix_author_email on author
DO $guard$
BEGIN
    IF EXISTS (SELECT (lower(email)), count(*) FROM author WHERE (lower(email)) IS NOT NULL GROUP BY (lower(email)) HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: unique index "ix_author_email" of author cannot be made, since some rows are alike', DETAIL = 'SELECT (lower(email)), count(*) FROM author WHERE (lower(email)) IS NOT NULL GROUP BY (lower(email)) HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX ix_author_email ON author ((lower(email)));

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'a1d0c3b2e5f4';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'b2e1d4c3f6a5' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade b2e1d4c3f6a5: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;

BEGIN;

-- Running upgrade b2e1d4c3f6a5 -> c3f2e5d4a7b6
-- reviews, which take nothing that rows could violate
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c3f2e5d4a7b6: there is no table alembic_version, which must hold b2e1d4c3f6a5', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'b2e1d4c3f6a5' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c3f2e5d4a7b6: alembic_version must hold exactly b2e1d4c3f6a5, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table review
CREATE TABLE review (
    id SERIAL NOT NULL,
    book_id INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (book_id) REFERENCES book (id)
);

-- add column book.title
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
        RAISE EXCEPTION USING MESSAGE = 'upgrade c3f2e5d4a7b6: table book is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE book ADD COLUMN title VARCHAR(200);

UPDATE alembic_version SET version_num = 'c3f2e5d4a7b6' WHERE version_num = 'b2e1d4c3f6a5';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'c3f2e5d4a7b6' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade c3f2e5d4a7b6: alembic_version does not hold exactly c3f2e5d4a7b6 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
