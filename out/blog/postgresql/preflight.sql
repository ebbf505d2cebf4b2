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

-- Preflight of upgrade base -> 8c9f1e3a5b7d: asks what its guards would find, and changes nothing
SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 0a1f3c5d7e9b: alembic_version must hold exactly no revision' AS "looked for", 'SELECT version_num FROM alembic_version' AS query FROM (SELECT (SELECT CASE WHEN to_regclass('alembic_version') IS NULL THEN 0 WHEN (xpath('/row/fits/text()', query_to_xml('SELECT string_agg(version_num, '', '' ORDER BY version_num COLLATE "C") IS NOT DISTINCT FROM NULL AS fits FROM alembic_version', false, true, '')))[1]::text = 'true' THEN 0 ELSE 1 END) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 0a1f3c5d7e9b: there is a table user already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''"user"'')' AS query FROM (SELECT (SELECT (to_regclass('"user"') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 1b2e4d6f8a0c: there is a table post already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''post'')' AS query FROM (SELECT (SELECT (to_regclass('post') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 2c3f5e7a9b1d: there is a table comment already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''comment'')' AS query FROM (SELECT (SELECT (to_regclass('comment') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 3d4a6f8b0c2e: there is a table tag already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''tag'')' AS query FROM (SELECT (SELECT (to_regclass('tag') IS NOT NULL)::int) AS found) AS asked;

SELECT CASE WHEN found = 0 AND set_config('limbeck.passed', (current_setting('limbeck.passed')::int + 1)::text, false) IS NOT NULL THEN 'ok' ELSE 'FAILS' END AS outcome, found, 'upgrade 3d4a6f8b0c2e: there is a table post_tag already, or something else of that name' AS "looked for", 'SELECT relkind FROM pg_class WHERE oid = to_regclass(''post_tag'')' AS query FROM (SELECT (SELECT (to_regclass('post_tag') IS NOT NULL)::int) AS found) AS asked;

\set ON_ERROR_STOP on

-- Cannot be told yet, since upgrade 0a1f3c5d7e9b makes table user: upgrade 0a1f3c5d7e9b: unique index "ix_user_login" of user cannot be made, since some rows are alike
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 4e5b7a9c1d3f: table post is not as history says; post.slug is to be NOT NULL and is NULL in some rows; unique constraint "uq_post_slug" of post would be violated, since some rows are alike
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 5f6c8b0d2e4a: table post is not as history says; post.status is to be NOT NULL and is NULL in some rows; check constraint "ck_post_status" of post would be violated by some rows
-- Cannot be told yet, since upgrade 0a1f3c5d7e9b makes table user: upgrade 6a7d9c1e3f5b: table user is not as history says
-- Cannot be told yet, since upgrade 0a1f3c5d7e9b makes table user: upgrade 7b8e0d2f4a6c: table user is not as history says
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 7b8e0d2f4a6c: table post is not as history says
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
DO $verdict$
BEGIN
    IF current_setting('limbeck.passed')::int <> 6 THEN
        RAISE EXCEPTION USING MESSAGE = 'preflight: this database is not as the script needs it', DETAIL = format('%s of %s questions are answered with ok', current_setting('limbeck.passed'), 6);
    END IF;
END
$verdict$;

RESET default_transaction_read_only;
