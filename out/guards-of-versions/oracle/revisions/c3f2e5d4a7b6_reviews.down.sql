WHENEVER SQLERROR EXIT FAILURE ROLLBACK

WHENEVER OSERROR EXIT FAILURE ROLLBACK

SET DEFINE OFF

SET SQLBLANKLINES ON

-- downgrade from c3f2e5d4a7b6 to b2e1d4c3f6a5
-- dialect:     oracle 19 or later, for sqlplus
-- guards:      version
-- statements:  6, in no transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       column book.title
--              table review
-- to run it:   NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE
-- mind:        not in a client that does not know WHENEVER SQLERROR, which would go on after an error
-- mind:        not two at once
-- mind:        in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others
-- if it fails: the statements before the one that failed stay, and its number says where to go on; the exit status of sqlplus is not 0

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
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
            RAISE_APPLICATION_ERROR(-20000, 'downgrade c3f2e5d4a7b6: there is no table alembic_version, which must hold c3f2e5d4a7b6 - nothing of it was done');
    END;
    IF limbeck_found <> 'c3f2e5d4a7b6' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6, and holds ' || limbeck_found, 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

-- drop column book.title
-- statement 1 of 3
ALTER TABLE book DROP COLUMN title;

-- drop table review
-- statement 2 of 3
DROP TABLE review;

-- statement 3 of 3
UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    EXECUTE IMMEDIATE 'SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version' INTO limbeck_found;
    IF limbeck_found <> 'b2e1d4c3f6a5' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards, and holds ' || limbeck_found, 1, 1900) || ' - what comes before this statement is done');
    END IF;
END;
/

COMMIT;
