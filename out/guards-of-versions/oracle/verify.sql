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

-- Behind upgrade base -> c3f2e5d4a7b6: asks whether all is as it should be, and changes nothing
DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE NOT EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''ALEMBIC_VERSION'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'there is no table alembic_version, which must hold c3f2e5d4a7b6'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE (SELECT NVL(LISTAGG(version_num, '', '') WITHIN GROUP (ORDER BY NLSSORT(version_num, ''NLS_SORT=BINARY'')), ''no revision'') FROM alembic_version) <> ''c3f2e5d4a7b6''' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'alembic_version must hold exactly c3f2e5d4a7b6'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || 'SELECT version_num FROM alembic_version');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NAME VARCHAR2(40 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EMAIL VARCHAR2(120 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NICK VARCHAR2(40 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''UNIQUE (NICK)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 0'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table author is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NAME VARCHAR2(40 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EMAIL VARCHAR2(120 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NICK VARCHAR2(40 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''UNIQUE (NICK)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 0'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''AUTHOR'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NAME VARCHAR2(40 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EMAIL VARCHAR2(120 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NICK VARCHAR2(40 CHAR)'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table author is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NAME VARCHAR2(40 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EMAIL VARCHAR2(120 CHAR) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''NICK VARCHAR2(40 CHAR)'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM dual WHERE NOT EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''AUTHOR'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB'') AND object_type = ''TABLE''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'there is no table author'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (SELECT what FROM (SELECT ''IX_AUTHOR_EMAIL'' AS what FROM dual) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'')' || chr(10) || 'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table author lacks an index or trigger that history gave it'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('SELECT what FROM (SELECT ''IX_AUTHOR_EMAIL'' AS what FROM dual) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''AUTHOR'')' || chr(10) || 'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''AUTHOR_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EDITOR_ID NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''ISBN VARCHAR2(20 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PAGES NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TITLE VARCHAR2(200 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''UNIQUE (ISBN)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (AUTHOR_ID) REFERENCES AUTHOR ON DELETE CASCADE'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (EDITOR_ID) REFERENCES AUTHOR'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 1'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table book is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''AUTHOR_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EDITOR_ID NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''ISBN VARCHAR2(20 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PAGES NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TITLE VARCHAR2(200 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''UNIQUE (ISBN)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (AUTHOR_ID) REFERENCES AUTHOR ON DELETE CASCADE'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (EDITOR_ID) REFERENCES AUTHOR'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 1'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''BOOK'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''AUTHOR_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EDITOR_ID NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''ISBN VARCHAR2(20 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PAGES NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TITLE VARCHAR2(200 CHAR)'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table book is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''AUTHOR_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''EDITOR_ID NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''ISBN VARCHAR2(20 CHAR)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PAGES NUMBER(*,0)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TITLE VARCHAR2(200 CHAR)'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM dual WHERE NOT EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''BOOK'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB'') AND object_type = ''TABLE''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'there is no table book'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (SELECT what FROM (SELECT ''x'' AS what FROM dual WHERE 1 = 0) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'')' || chr(10) || 'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table book lacks an index or trigger that history gave it'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('SELECT what FROM (SELECT ''x'' AS what FROM dual WHERE 1 = 0) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''BOOK'')' || chr(10) || 'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''BOOK_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TEXT CLOB'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (BOOK_ID) REFERENCES BOOK'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 0'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table review is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''BOOK_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TEXT CLOB'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''PRIMARY KEY (ID)'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''FOREIGN KEY (BOOK_ID) REFERENCES BOOK'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''CHECKs: 0'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND user_generated = ''YES''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT CASE c.constraint_type WHEN ''P'' THEN ''PRIMARY KEY ('' ELSE ''UNIQUE ('' END || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '')'' || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type IN (''P'', ''U'')' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''FOREIGN KEY ('' || (SELECT LISTAGG(k.column_name, '', '') WITHIN GROUP (ORDER BY k.position) FROM all_cons_columns k WHERE k.owner = c.owner AND k.constraint_name = c.constraint_name) || '') REFERENCES '' || r.table_name || CASE WHEN c.delete_rule <> ''NO ACTION'' THEN '' ON DELETE '' || c.delete_rule END || CASE c.status WHEN ''DISABLED'' THEN '' DISABLED'' END FROM all_constraints c JOIN all_constraints r ON r.owner = c.r_owner AND r.constraint_name = c.r_constraint_name WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type = ''R''' ||
chr(10) ||
'    UNION ALL' ||
chr(10) ||
'SELECT ''CHECKs: '' || COUNT(*) FROM all_constraints c WHERE c.owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND c.table_name = ''REVIEW'' AND c.constraint_type = ''C'' AND NOT (c.generated = ''GENERATED NAME'' AND c.search_condition_vc LIKE ''"%" IS NOT NULL'')' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''BOOK_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TEXT CLOB'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table review is not as history says'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('WITH expected AS (' ||
chr(10) ||
'    SELECT ''ID NUMBER(*,0) NOT NULL IDENTITY'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''BOOK_ID NUMBER(*,0) NOT NULL'' AS what FROM dual' ||
chr(10) ||
'    UNION ALL SELECT ''TEXT CLOB'' AS what FROM dual' ||
chr(10) ||
'), actual AS (' ||
chr(10) ||
'    SELECT SUBSTR(what, 1, 900) AS what FROM (' ||
chr(10) ||
'    SELECT column_name || CASE virtual_column WHEN ''YES'' THEN '' COMPUTED'' ELSE '' '' || data_type || CASE' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'') AND char_used = ''C'' THEN ''('' || char_length || '' CHAR)''' ||
chr(10) ||
'        WHEN data_type IN (''VARCHAR2'', ''CHAR'', ''RAW'') THEN ''('' || data_length || '')''' ||
chr(10) ||
'        WHEN data_type IN (''NVARCHAR2'', ''NCHAR'') THEN ''('' || char_length || '')''' ||
chr(10) ||
'        WHEN data_type = ''FLOAT'' THEN ''('' || data_precision || '')''' ||
chr(10) ||
'        WHEN data_type = ''NUMBER'' AND data_scale IS NOT NULL THEN ''('' || NVL(TO_CHAR(data_precision), ''*'') || '','' || data_scale || '')'' END' ||
chr(10) ||
'        || CASE nullable WHEN ''N'' THEN '' NOT NULL'' END' ||
chr(10) ||
'        || CASE identity_column WHEN ''YES'' THEN '' IDENTITY'' END END AS what FROM all_tab_cols WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND user_generated = ''YES''' ||
chr(10) ||
'    )' ||
chr(10) ||
')' ||
chr(10) ||
'SELECT ''has '' || what AS what FROM (SELECT what FROM actual MINUS SELECT what FROM expected)' ||
chr(10) ||
'UNION ALL SELECT ''lacks '' || what FROM (SELECT what FROM expected MINUS SELECT what FROM actual)' ||
chr(10) ||
'ORDER BY 1'));
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM dual WHERE EXISTS (SELECT 1 FROM dual WHERE NOT EXISTS (SELECT 1 FROM all_objects WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND object_name = ''REVIEW'' AND object_type NOT IN (''INDEX'', ''TRIGGER'', ''LOB'') AND object_type = ''TABLE''))' INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'there is no table review'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || '');
END;
/

DECLARE
    limbeck_found NUMBER;
    limbeck_error VARCHAR2(2000);
BEGIN
    BEGIN
        EXECUTE IMMEDIATE ('SELECT COUNT(*) FROM (SELECT what FROM (SELECT ''x'' AS what FROM dual WHERE 1 = 0) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'')' || chr(10) || 'ORDER BY 1)') INTO limbeck_found;
    EXCEPTION
        WHEN OTHERS THEN
            limbeck_error := ' (' || SUBSTR(SQLERRM, 1, 500) || ')';
    END;
    IF limbeck_found = 0 THEN
        :limbeck_passed := :limbeck_passed + 1;
    END IF;
    DBMS_OUTPUT.PUT_LINE(CASE WHEN limbeck_found = 0 THEN 'ok' WHEN limbeck_found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END
        || ' | ' || NVL(TO_CHAR(limbeck_found), '?') || ' | ' || 'table review lacks an index or trigger that history gave it'
        || CASE WHEN limbeck_found IS NULL THEN limbeck_error END || ' | ' || ('SELECT what FROM (SELECT ''x'' AS what FROM dual WHERE 1 = 0) MINUS SELECT what FROM (SELECT index_name AS what FROM all_indexes WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND index_type <> ''LOB'' AND index_name NOT IN (SELECT index_name FROM all_constraints WHERE owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'' AND index_name IS NOT NULL AND constraint_name = index_name) UNION ALL SELECT trigger_name FROM all_triggers WHERE table_owner = SYS_CONTEXT(''USERENV'', ''CURRENT_SCHEMA'') AND table_name = ''REVIEW'')' || chr(10) || 'ORDER BY 1'));
END;
/

WHENEVER SQLERROR EXIT FAILURE ROLLBACK

BEGIN
    IF NVL(:limbeck_passed, -1) <> 14 THEN
        RAISE_APPLICATION_ERROR(-20000, 'verify: this database is not what the script should have made of it');
    END IF;
END;
/

BEGIN
    COMMIT;
END;
/
