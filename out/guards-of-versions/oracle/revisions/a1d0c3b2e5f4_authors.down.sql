WHENEVER SQLERROR EXIT FAILURE ROLLBACK

WHENEVER OSERROR EXIT FAILURE ROLLBACK

SET DEFINE OFF

SET SQLBLANKLINES ON

-- downgrade from a1d0c3b2e5f4 to base
-- dialect:     oracle 19 or later, for sqlplus
-- guards:      version
-- statements:  6, in no transaction
-- revisions:   a1d0c3b2e5f4  authors and their books
-- copies:      none
-- drops:       table book
--              table author
-- to run it:   NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE
-- mind:        not in a client that does not know WHENEVER SQLERROR, which would go on after an error
-- mind:        not two at once
-- mind:        in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others
-- if it fails: the statements before the one that failed stay, and its number says where to go on; the exit status of sqlplus is not 0

-- to go on after a failure: run what is above this line, and then all from the statement that failed
-- Running downgrade a1d0c3b2e5f4 ->
-- authors and their books
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
            RAISE_APPLICATION_ERROR(-20000, 'downgrade a1d0c3b2e5f4: there is no table alembic_version, which must hold a1d0c3b2e5f4 - nothing of it was done');
    END;
    IF limbeck_found <> 'a1d0c3b2e5f4' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade a1d0c3b2e5f4: alembic_version must hold exactly a1d0c3b2e5f4, and holds ' || limbeck_found, 1, 1900) || ' - nothing of it was done');
    END IF;
END;
/

-- drop table book
-- statement 1 of 3
DROP TABLE book;

-- drop table author
-- statement 2 of 3
DROP TABLE author;

-- statement 3 of 3
DELETE FROM alembic_version WHERE version_num = 'a1d0c3b2e5f4';

DECLARE
    limbeck_found VARCHAR2(32767);
BEGIN
    EXECUTE IMMEDIATE 'SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version' INTO limbeck_found;
    IF limbeck_found <> 'no revision' THEN
        RAISE_APPLICATION_ERROR(-20000, SUBSTRB('downgrade a1d0c3b2e5f4: alembic_version does not hold exactly no revision afterwards, and holds ' || limbeck_found, 1, 1900) || ' - what comes before this statement is done');
    END IF;
END;
/

COMMIT;
