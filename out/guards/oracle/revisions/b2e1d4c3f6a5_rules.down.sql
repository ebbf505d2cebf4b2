WHENEVER SQLERROR EXIT FAILURE ROLLBACK

WHENEVER OSERROR EXIT FAILURE ROLLBACK

SET DEFINE OFF

SET SQLBLANKLINES ON

-- downgrade from b2e1d4c3f6a5 to a1d0c3b2e5f4
-- dialect:     oracle 19 or later, for sqlplus
-- guards:      full
-- statements:  13, in no transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE
-- mind:        not in a client that does not know WHENEVER SQLERROR, which would go on after an error
-- mind:        not two at once
-- mind:        in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others
-- if it fails: the statements before the one that failed stay, and its number says where to go on; the exit status of sqlplus is not 0

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running downgrade b2e1d4c3f6a5 -> a1d0c3b2e5f4
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
            RAISE_APPLICATION_ERROR(-20000, 'downgrade b2e1d4c3f6a5: there is no table alembic_version, which must hold b2e1d4c3f6a5 - nothing of it was done');
    END;
    IF limbeck_found <> 'b2e1d4c3f6a5' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade b2e1d4c3f6a5: alembic_version must hold exactly b2e1d4c3f6a5, and holds ' || limbeck_found, 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    FOR one IN (
WITH expected AS (
    SELECT 'ID NUMBER(*,0) NOT NULL IDENTITY' AS what FROM dual
    UNION ALL SELECT 'AUTHOR_ID NUMBER(*,0) NOT NULL' AS what FROM dual
    UNION ALL SELECT 'EDITOR_ID NUMBER(*,0)' AS what FROM dual
    UNION ALL SELECT 'ISBN VARCHAR2(20 CHAR)' AS what FROM dual
    UNION ALL SELECT 'PAGES NUMBER(*,0)' AS what FROM dual
), actual AS (
    SELECT SUBSTR(what, 1, 900) AS what FROM (
    SELECT column_name || CASE virtual_column WHEN 'YES' THEN ' COMPUTED' ELSE ' ' || data_type || CASE
        WHEN data_type IN ('VARCHAR2', 'CHAR') AND char_used = 'C' THEN '(' || char_length || ' CHAR)'
        WHEN data_type IN ('VARCHAR2', 'CHAR', 'RAW') THEN '(' || data_length || ')'
        WHEN data_type IN ('NVARCHAR2', 'NCHAR') THEN '(' || char_length || ')'
        WHEN data_type = 'FLOAT' THEN '(' || data_precision || ')'
        WHEN data_type = 'NUMBER' AND data_scale IS NOT NULL THEN '(' || NVL(TO_CHAR(data_precision), '*') || ',' || data_scale || ')' END
        || CASE nullable WHEN 'N' THEN ' NOT NULL' END
        || CASE identity_column WHEN 'YES' THEN ' IDENTITY' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND table_name = 'BOOK' AND user_generated = 'YES'
    )
)
SELECT 'has ' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)
UNION ALL SELECT 'lacks ' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)
ORDER BY 1
    ) LOOP
        limbeck_found := SUBSTR(limbeck_found || ', ' || one.what, 1, 2000);
    END LOOP;
    IF limbeck_found IS NOT NULL THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade b2e1d4c3f6a5: table book is not as history says: it ' || SUBSTR(limbeck_found, 3), 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    FOR one IN (
WITH expected AS (
    SELECT 'ID NUMBER(*,0) NOT NULL IDENTITY' AS what FROM dual
    UNION ALL SELECT 'NAME VARCHAR2(40 CHAR) NOT NULL' AS what FROM dual
    UNION ALL SELECT 'EMAIL VARCHAR2(120 CHAR) NOT NULL' AS what FROM dual
    UNION ALL SELECT 'NICK VARCHAR2(40 CHAR)' AS what FROM dual
), actual AS (
    SELECT SUBSTR(what, 1, 900) AS what FROM (
    SELECT column_name || CASE virtual_column WHEN 'YES' THEN ' COMPUTED' ELSE ' ' || data_type || CASE
        WHEN data_type IN ('VARCHAR2', 'CHAR') AND char_used = 'C' THEN '(' || char_length || ' CHAR)'
        WHEN data_type IN ('VARCHAR2', 'CHAR', 'RAW') THEN '(' || data_length || ')'
        WHEN data_type IN ('NVARCHAR2', 'NCHAR') THEN '(' || char_length || ')'
        WHEN data_type = 'FLOAT' THEN '(' || data_precision || ')'
        WHEN data_type = 'NUMBER' AND data_scale IS NOT NULL THEN '(' || NVL(TO_CHAR(data_precision), '*') || ',' || data_scale || ')' END
        || CASE nullable WHEN 'N' THEN ' NOT NULL' END
        || CASE identity_column WHEN 'YES' THEN ' IDENTITY' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') AND table_name = 'AUTHOR' AND user_generated = 'YES'
    )
)
SELECT 'has ' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)
UNION ALL SELECT 'lacks ' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)
ORDER BY 1
    ) LOOP
        limbeck_found := SUBSTR(limbeck_found || ', ' || one.what, 1, 2000);
    END LOOP;
    IF limbeck_found IS NOT NULL THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade b2e1d4c3f6a5: table author is not as history says: it ' || SUBSTR(limbeck_found, 3), 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

-- drop index ix_author_email of author
-- statement 1 of 8
DROP INDEX ix_author_email;

-- drop constraint ck_book_pages of book
-- statement 2 of 8
ALTER TABLE book DROP CONSTRAINT ck_book_pages;

-- drop constraint fk_book_editor of book
-- statement 3 of 8
ALTER TABLE book DROP CONSTRAINT fk_book_editor;

-- drop constraint uq_author_nick of author
-- rename column author.nick to nick name
-- alter column author.name: type
-- alter column author.email: nullability
-- statement 4 of 8
ALTER TABLE author DROP CONSTRAINT uq_author_nick;

-- statement 5 of 8
ALTER TABLE author RENAME COLUMN nick TO "nick name";

-- statement 6 of 8
ALTER TABLE author MODIFY name VARCHAR2(80 CHAR);

-- statement 7 of 8
ALTER TABLE author MODIFY email NULL;

-- statement 8 of 8
UPDATE alembic_version SET version_num = 'a1d0c3b2e5f4' WHERE version_num = 'b2e1d4c3f6a5';

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    EXECUTE IMMEDIATE 'SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version' INTO limbeck_found;
    IF limbeck_found <> 'a1d0c3b2e5f4' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade b2e1d4c3f6a5: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards, and holds ' || limbeck_found, 1, 1900) || ' - what comes before this statement is done');
    END IF;
END;
/

COMMIT;
