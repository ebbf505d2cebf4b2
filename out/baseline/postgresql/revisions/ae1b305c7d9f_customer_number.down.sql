\set ON_ERROR_STOP on

-- downgrade from ae1b305c7d9f to 9d0a2f4b6c8e
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  11, in one transaction
-- revisions:   ae1b305c7d9f  customers get a number of their own, and must have a mail address
-- copies:      none
-- drops:       column customer.number
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade ae1b305c7d9f -> 9d0a2f4b6c8e
-- customers get a number of their own, and must have a mail address
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade ae1b305c7d9f: there is no table alembic_version, which must hold ae1b305c7d9f', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'ae1b305c7d9f' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade ae1b305c7d9f: alembic_version must hold exactly ae1b305c7d9f, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- drop constraint uq_customer_number of customer
-- alter column customer.email: nullability
-- drop column customer.number
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(100)', true),
    ('email', 'character varying(120)', true),
    ('number', 'character varying(12)', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('customer') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade ae1b305c7d9f: table customer is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer DROP CONSTRAINT uq_customer_number;

ALTER TABLE customer ALTER COLUMN email DROP NOT NULL;

ALTER TABLE customer DROP COLUMN number;

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = 'ae1b305c7d9f';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '9d0a2f4b6c8e' THEN
        RAISE EXCEPTION USING MESSAGE = 'downgrade ae1b305c7d9f: alembic_version does not hold exactly 9d0a2f4b6c8e afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
