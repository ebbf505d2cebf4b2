\set QUIET on
\set ON_ERROR_STOP off
\pset tuples_only on
\pset format unaligned
\pset fieldsep ' | '
\echo 'outcome | found | looked for | query'

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

SET default_transaction_read_only = on;

SET limbeck.passed = '0';

-- Preflight of upgrade base -> adfac8a1b2ee: asks what its guards would find, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 1975ea83b712: alembic_version must hold exactly no revision' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 0 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM NULL AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 1975ea83b712: table some_table is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''bar'', ''integer'', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''some_table'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('bar', 'integer', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('some_table') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade adfac8a1b2ee: table user is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''email'', ''character varying(120)'', true), (''about_me'', ''character varying(140)'', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''"user"'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('email', 'character varying(120)', true), ('about_me', 'character varying(140)', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('"user"') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

\set ON_ERROR_STOP on

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 3 THEN
        RAISE EXCEPTION USING MESSAGE = 'preflight: this database is not as the script needs it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 3);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
