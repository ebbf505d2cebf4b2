\set ON_ERROR_STOP on

-- upgrade from b2e1d4c3f6a5 to c3f2e5d4a7b6
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  10, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

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
