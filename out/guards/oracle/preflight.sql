WHENEVER SQLERROR CONTINUE NONE
SET DEFINE OFF
SET SQLBLANKLINES ON
SET FEEDBACK OFF
SET LINESIZE 32767
SET TRIMOUT ON
SET SERVEROUTPUT ON SIZE UNLIMITED FORMAT TRUNCATED
VARIABLE limbeck_passed NUMBER

BEGIN
    SET TRANSACTION READ ONLY;
    :limbeck_passed := 0;
    DBMS_OUTPUT.PUT_LINE('outcome | found | looked for | query');
END;
/

-- Preflight of upgrade base -> c3f2e5d4a7b6: asks what its guards would find, and changes nothing
DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE (SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version) <> ''no revision''' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
            IF SQLCODE = -942 THEN
                limbeck_found := 0;
            END IF;
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'upgrade a1d0c3b2e5f4: alembic_version must hold exactly no revision'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || 'SELECT version_num FROM alembic_version');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''AUTHOR'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'upgrade a1d0c3b2e5f4: there is a table author already, perhaps left over by something that failed'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''BOOK'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'upgrade a1d0c3b2e5f4: there is a table book already, perhaps left over by something that failed'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''REVIEW'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'upgrade c3f2e5d4a7b6: there is a table review already, perhaps left over by something that failed'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

WHENEVER SQLERROR EXIT FAILURE ROLLBACK

-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table author: upgrade b2e1d4c3f6a5: table author is not as history says; author.email is to be NOT NULL and is NULL in some rows; author.name is to hold 40 characters and some rows have more; unique constraint "uq_author_nick" of author would be violated, since some rows are alike; foreign key "fk_book_editor" of book would be violated, since some rows refer to nothing; unique index "ix_author_email" of author cannot be made, since some rows are alike
-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table book: upgrade b2e1d4c3f6a5: table book is not as history says; check constraint "ck_book_pages" of book would be violated by some rows
-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table book: upgrade c3f2e5d4a7b6: table book is not as history says
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
BEGIN
    IF NVL(:limbeck_passed, -1) <> 4 THEN
        RAISE_APPLICATION_ERROR(-20000, 'preflight: this database is not as the script needs it');
    END IF;
END;
/

BEGIN
    COMMIT;
END;
/
