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

-- Behind upgrade base -> c0d1e2f3a4b5: asks whether all is as it should be, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'there is no table alembic_version' AS "looked for", '' AS query FROM (SELECT (SELECT (to_regclass('alembic_version') IS NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'alembic_version must hold exactly c0d1e2f3a4b5' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 1 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM ''c0d1e2f3a4b5'' AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table event is not as history says' AS "looked for", 'WITH expected (name, type, required) AS (VALUES (''id'', ''integer'', true), (''kind'', ''character varying(20)'', true), (''account_id'', ''integer'', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass(''event'') AND attnum > 0 AND NOT attisdropped ) SELECT what FROM ( SELECT ''has '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT ''lacks '' || concat_ws('' '', name, type, CASE WHEN required THEN ''NOT NULL'' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences' AS query FROM (SELECT (WITH expected (name, type, required) AS (VALUES ('id', 'integer', true), ('kind', 'character varying(20)', true), ('account_id', 'integer', false) ), actual (name, type, required) AS ( SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('event') AND attnum > 0 AND NOT attisdropped ) SELECT count(*) FROM ( SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange UNION ALL SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing ) AS differences) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table event lacks a constraint that history gave it' AS "looked for", 'SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass(''event'')' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('event_pkey', 'p') EXCEPT SELECT conname::text, contype::text FROM pg_constraint WHERE conrelid = to_regclass('event')) AS missing) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'table event lacks an index that history gave it' AS "looked for", 'SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = to_regclass(''event'') AND indisvalid' AS query FROM (SELECT (SELECT count(*) FROM (VALUES ('ix_event_kind'), ('ix_event_account') EXCEPT SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = to_regclass('event') AND indisvalid) AS missing) AS found) AS asked;

\set ON_ERROR_STOP on

DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 5 THEN
        RAISE EXCEPTION USING MESSAGE = 'verify: this database is not what the script should have made of it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 5);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
