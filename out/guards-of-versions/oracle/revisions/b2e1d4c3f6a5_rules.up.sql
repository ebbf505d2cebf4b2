WHENEVER SQLERROR EXIT FAILURE ROLLBACK

WHENEVER OSERROR EXIT FAILURE ROLLBACK

SET DEFINE OFF

SET SQLBLANKLINES ON

-- upgrade from a1d0c3b2e5f4 to b2e1d4c3f6a5
-- dialect:     oracle 19 or later, for sqlplus
-- guards:      version
-- statements:  11, in no transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D444 oracle turns "author.name" from string(80) into string(40) only if every value fits, and stops the script otherwise
-- to run it:   NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE
-- mind:        not in a client that does not know WHENEVER SQLERROR, which would go on after an error
-- mind:        not two at once
-- mind:        in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others
-- if it fails: the statements before the one that failed stay, and its number says where to go on; the exit status of sqlplus is not 0

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running upgrade a1d0c3b2e5f4 -> b2e1d4c3f6a5
-- rules that rows may violate
DECLARE
    limbeck_found VARCHAR2(32767);
    limbeck_missing EXCEPTION;
    PRAGMA EXCEPTION_INIT(limbeck_missing, -942);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'LOCK TABLE alembic_version IN EXCLUSIVE MODE';
        EXECUTE IMMEDIATE 'SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version' INTO limbeck_found;
    EXCEPTION
        WHEN limbeck_missing THEN
            RAISE_APPLICATION_ERROR(-20000, 'upgrade b2e1d4c3f6a5: there is no table alembic_version, which must hold a1d0c3b2e5f4 - nothing of it was done');
    END;
    IF limbeck_found <> 'a1d0c3b2e5f4' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('upgrade b2e1d4c3f6a5: alembic_version must hold exactly a1d0c3b2e5f4, and holds ' || limbeck_found, 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

-- alter column author.email: nullability
-- alter column author.name: type
-- rename column author.nick name to nick
-- add unique constraint "uq_author_nick" to author
-- statement 1 of 8
ALTER TABLE author MODIFY email NOT NULL;

-- statement 2 of 8
ALTER TABLE author MODIFY name VARCHAR2(40 CHAR);

-- statement 3 of 8
ALTER TABLE author RENAME COLUMN "nick name" TO nick;

-- statement 4 of 8
ALTER TABLE author ADD CONSTRAINT uq_author_nick UNIQUE (nick);

-- add foreign key "fk_book_editor" to book
-- statement 5 of 8
ALTER TABLE book ADD CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id);

-- add check constraint "ck_book_pages" to book
-- statement 6 of 8
ALTER TABLE book ADD CONSTRAINT ck_book_pages CHECK (pages >= 0);

-- create index ix_author_email on author
-- statement 7 of 8
CREATE UNIQUE INDEX ix_author_email ON author ((lower(email)));

-- statement 8 of 8
UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'a1d0c3b2e5f4';

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    EXECUTE IMMEDIATE 'SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version' INTO limbeck_found;
    IF limbeck_found <> 'b2e1d4c3f6a5' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('upgrade b2e1d4c3f6a5: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' || limbeck_found, 1, 1900) || ' - what comes before this statement is done');
    END IF;
END;
/

COMMIT;
