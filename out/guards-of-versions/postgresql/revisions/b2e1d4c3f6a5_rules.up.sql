\set ON_ERROR_STOP on

-- upgrade from a1d0c3b2e5f4 to b2e1d4c3f6a5
-- dialect:     postgresql 14 or later, for psql
-- guards:      version
-- statements:  14, in one transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

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
ALTER TABLE author ALTER COLUMN email SET NOT NULL;

ALTER TABLE author ALTER COLUMN name TYPE VARCHAR(40);

ALTER TABLE author RENAME COLUMN "nick name" TO nick;

ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);

-- add foreign key "fk_book_editor" to book
ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);

-- add check constraint "ck_book_pages" to book
ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);

-- create index ix_author_email on author
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
