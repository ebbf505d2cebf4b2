\set ON_ERROR_STOP on

-- upgrade from 834b1a697901 to ae1b305c7d9f
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  22, in one transaction
-- revisions:   9d0a2f4b6c8e  invoices are paid some day
--              ae1b305c7d9f  customers get a number of their own, and must have a mail address
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 834b1a697901 -> 9d0a2f4b6c8e
-- invoices are paid some day
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

-- add column invoice.paid
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('customer_id', 'integer', true),
    ('total', 'numeric(12,2)', true),
    ('note', 'text', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('invoice') AND attnum > 0 AND NOT attisdropped
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

ALTER TABLE invoice ADD COLUMN paid DATE;

-- create index ix_invoice_paid on invoice
CREATE INDEX ix_invoice_paid ON invoice (paid);

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

-- Running upgrade 9d0a2f4b6c8e -> ae1b305c7d9f
-- customers get a number of their own, and must have a mail address
-- add column customer.number
-- alter column customer.email: nullability
-- add unique constraint "uq_customer_number" to customer
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    WITH expected (name, type, required) AS (VALUES
    ('id', 'integer', true),
    ('name', 'character varying(100)', true),
    ('email', 'character varying(120)', false)
), actual (name, type, required) AS (
        SELECT attname::text, format_type(atttypid, atttypmod), attnotnull FROM pg_attribute WHERE attrelid = to_regclass('customer') AND attnum > 0 AND NOT attisdropped
    )
    SELECT string_agg(what, ', ' ORDER BY what) INTO limbeck_found FROM (
        SELECT 'has ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected) AS strange
        UNION ALL
        SELECT 'lacks ' || concat_ws(' ', name, type, CASE WHEN required THEN 'NOT NULL' END) AS what FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual) AS missing
    ) AS differences;
    IF limbeck_found IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade ae1b305c7d9f: table customer is not as history says: it ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer ADD COLUMN number VARCHAR(12);

UPDATE customer SET number = ('C-' || id);

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM customer WHERE number IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade ae1b305c7d9f: customer.number is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM customer WHERE number IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer ALTER COLUMN number SET NOT NULL;

UPDATE customer SET email = ('customer-' || id || '@example.com') WHERE email IS NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT * FROM customer WHERE email IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade ae1b305c7d9f: customer.email is to be NOT NULL and is NULL in some rows', DETAIL = 'SELECT * FROM customer WHERE email IS NULL', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer ALTER COLUMN email SET NOT NULL;

DO $guard$
BEGIN
    IF EXISTS (SELECT number, count(*) FROM customer WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade ae1b305c7d9f: unique constraint "uq_customer_number" of customer would be violated, since some rows are alike', DETAIL = 'SELECT number, count(*) FROM customer WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

ALTER TABLE customer ADD CONSTRAINT uq_customer_number UNIQUE (number);

UPDATE alembic_version SET version_num = 'ae1b305c7d9f' WHERE version_num = '9d0a2f4b6c8e';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'ae1b305c7d9f' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade ae1b305c7d9f: alembic_version does not hold exactly ae1b305c7d9f afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
