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

WHENEVER SQLERROR EXIT FAILURE ROLLBACK

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
BEGIN
    IF NVL(:limbeck_passed, -1) <> 1 THEN
        RAISE_APPLICATION_ERROR(-20000, 'preflight: this database is not as the script needs it');
    END IF;
END;
/

BEGIN
    COMMIT;
END;
/
