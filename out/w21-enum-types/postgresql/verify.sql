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

-- Behind upgrade base -> 21a000000004: asks whether all is as it should be, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'there is no table alembic_version' AS "looked for", '' AS query FROM (SELECT (SELECT (to_regclass('alembic_version') IS NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'alembic_version must hold exactly 21a000000004' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 1 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM ''21a000000004'' AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table task is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''status'', NULL, false), (''priority'', NULL, false) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN (''status'', ''priority'') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''task'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('status', NULL, false), ('priority', NULL, false) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN ('status', 'priority') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('task') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table task lacks a constraint that history gave it' AS "looked for", 'SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass(''task'')' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('task_pkey', 'p') EXCEPT SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass('task')) AS missing) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table ticket is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''status'', NULL, true), (''priority'', NULL, false) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN (''status'', ''priority'') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''ticket'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('status', NULL, true), ('priority', NULL, false) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN ('status', 'priority') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('ticket') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table ticket lacks a constraint that history gave it' AS "looked for", 'SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass(''ticket'')' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('ticket_pkey', 'p') EXCEPT SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass('ticket')) AS missing) AS found) AS asked;

\set ON_ERROR_STOP on

DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 6 THEN
        RAISE EXCEPTION USING MESSAGE = 'verify: this database is not what the script should have made of it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 6);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
