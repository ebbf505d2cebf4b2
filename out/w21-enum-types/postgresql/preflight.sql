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

-- Preflight of upgrade base -> 21a000000004: asks what its guards would find, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 21a000000001: alembic_version must hold exactly no revision' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 0 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM NULL AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 21a000000001: there is a table ticket already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''ticket'')' AS query FROM (SELECT (SELECT (to_regclass('ticket') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 21a000000002: there is a table task already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''task'')' AS query FROM (SELECT (SELECT (to_regclass('task') IS NOT NULL)::int) AS found) AS asked;

\set ON_ERROR_STOP on

-- Cannot be told yet, since upgrade 21a000000001 makes table ticket: upgrade 21a000000002: table ticket is not as history says
-- Cannot be told yet, since upgrade 21a000000001 makes table ticket: upgrade 21a000000004: table ticket is not as history says
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 3 THEN
        RAISE EXCEPTION USING MESSAGE = 'preflight: this database is not as the script needs it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 3);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
