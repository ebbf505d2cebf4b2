\set ON_ERROR_STOP on

-- upgrade from 834b1a697901 to 9d0a2f4b6c8e
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  18, in one transaction
-- revisions:   9d0a2f4b6c8e  invoices have numbers, and customers must have a mail address
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 834b1a697901 -> 9d0a2f4b6c8e
-- invoices have numbers, and customers must have a mail address
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: there is no table alembic_version, which must hold 834b1a697901', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '834b1a697901' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: alembic_version must hold exactly 834b1a697901, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- add column invoice.number
-- add unique constraint "uq_invoice_number" to invoice
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('customer_id', 'integer', true),
    ('total', 'numeric(12,2)', true),
    ('state', NULL, true),
    ('note', 'text', false)
), actual (name, type, required) AS (
        SELECT attname::text, CASE WHEN attname NOT IN ('state') THEN format_type(atttypid, atttypmod) END, attnotnull FROM pg_attribute WHERE attrelid = to_regclass('invoice') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: table invoice is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE invoice ADD COLUMN number VARCHAR(12);

UPDATE invoice SET number = ('R-' || id);

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM invoice WHERE number IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: invoice.number is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM invoice WHERE number IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE invoice ALTER COLUMN number SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT number, count(*) FROM invoice WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: unique constraint "uq_invoice_number" of invoice would be violated, since some rows are alike', DETAIL = 'SELECT number, count(*) FROM invoice WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE invoice ADD CONSTRAINT uq_invoice_number UNIQUE (number);

-- alter column customer.email: nullability
UPDATE customer SET email = ('customer-' || id || '@example.com') WHERE email IS NULL;

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(100)', true),
    ('email', 'character varying(120)', false),
    ('since', 'timestamp without time zone', true)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('customer') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: table customer is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM customer WHERE email IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: customer.email is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM customer WHERE email IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer ALTER COLUMN email SET NOT NULL;

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = '834b1a697901';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '9d0a2f4b6c8e' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 9d0a2f4b6c8e: alembic_version does not hold exactly 9d0a2f4b6c8e afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
