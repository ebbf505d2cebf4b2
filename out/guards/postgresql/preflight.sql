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

-- Preflight of upgrade base -> c3f2e5d4a7b6: asks what its guards would find, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade a1d0c3b2e5f4: alembic_version must hold exactly no revision' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 0 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM NULL AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade a1d0c3b2e5f4: there is a table author already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''author'')' AS query FROM (SELECT (SELECT (to_regclass('author') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade a1d0c3b2e5f4: there is a table book already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''book'')' AS query FROM (SELECT (SELECT (to_regclass('book') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade c3f2e5d4a7b6: there is a table review already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''review'')' AS query FROM (SELECT (SELECT (to_regclass('review') IS NOT NULL)::int) AS found) AS asked;

\set ON_ERROR_STOP on

-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table author: upgrade b2e1d4c3f6a5: table author is not as history says; author.email is to be NOT NULL and is NULL in some rows; author.name is to hold 40 characters and some rows have more; unique constraint "uq_author_nick" of author would be violated, since some rows are alike; foreign key "fk_book_editor" of book would be violated, since some rows refer to nothing; unique index "ix_author_email" of author cannot be made, since some rows are alike
-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table book: upgrade b2e1d4c3f6a5: table book is not as history says; check constraint "ck_book_pages" of book would be violated by some rows
-- Cannot be told yet, since upgrade a1d0c3b2e5f4 makes table book: upgrade c3f2e5d4a7b6: table book is not as history says
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 4 THEN
        RAISE EXCEPTION USING MESSAGE = 'preflight: this database is not as the script needs it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 4);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
