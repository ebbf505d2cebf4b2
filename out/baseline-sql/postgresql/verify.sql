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

-- Behind upgrade 834b1a697901 -> 9d0a2f4b6c8e: asks whether all is as it should be, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'there is no table alembic_version' AS "looked for", '' AS query FROM (SELECT (SELECT (to_regclass('alembic_version') IS NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'alembic_version must hold exactly 9d0a2f4b6c8e' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 1 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM ''9d0a2f4b6c8e'' AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table customer is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''name'', ''character varying(100)'', true), (''email'', ''character varying(120)'', true), (''since'', ''timestamp without time zone'', true) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''customer'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('name', 'character varying(100)', true), ('email', 'character varying(120)', true), ('since', 'timestamp without time zone', true) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('customer') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table customer lacks a constraint that history gave it' AS "looked for", 'SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass(''customer'')' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('customer_pkey', 'p'), ('customer_email_key', 'u') EXCEPT SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass('customer')) AS missing) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table customer lacks a trigger that history gave it' AS "looked for", 'SELECT tgname::text FROM pg_trigger WHERE tgrelid = to_regclass(''customer'') AND NOT tgisinternal' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('customer_trimmed') EXCEPT SELECT tgname::text FROM pg_trigger WHERE tgrelid = to_regclass('customer') AND NOT tgisinternal) AS missing) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table invoice is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''customer_id'', ''integer'', true), (''total'', ''numeric(12,2)'', true), (''state'', NULL, true), (''note'', ''text'', false), (''number'', ''character varying(12)'', true) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN (''state'') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''invoice'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('customer_id', 'integer', true), ('total', 'numeric(12,2)', true), ('state', NULL, true), ('note', 'text', false), ('number', 'character varying(12)', true) ), actual (name, type, required) AS ( SELECT attname::text, CASE WHEN attname NOT IN ('state') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('invoice') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table invoice lacks a constraint that history gave it' AS "looked for", 'SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass(''invoice'')' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('invoice_pkey', 'p'), ('invoice_total_check', 'c'), ('invoice_customer_id_fkey', 'f'), ('uq_invoice_number', 'u') EXCEPT SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass('invoice')) AS missing) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table invoice lacks an index that history gave it' AS "looked for", 'SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = to_regclass(''invoice'') AND indisvalid' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('ix_invoice_customer') EXCEPT SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = to_regclass('invoice') AND indisvalid) AS missing) AS found) AS asked;

\set ON_ERROR_STOP on

DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 8 THEN
        RAISE EXCEPTION USING MESSAGE = 'verify: this database is not what the script should have made of it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 8);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
