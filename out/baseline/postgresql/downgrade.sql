\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade ae1b305c7d9f -> 9d0a2f4b6c8e
-- customers get a number of their own, and must have a mail address
-- drop constraint uq_customer_number of customer
-- alter column customer.email: nullability
-- drop column customer.number
ALTER TABLE customer DROP CONSTRAINT uq_customer_number;

ALTER TABLE customer ALTER COLUMN email DROP NOT NULL;

ALTER TABLE customer DROP COLUMN number;

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = 'ae1b305c7d9f';

-- Running downgrade 9d0a2f4b6c8e -> 834b1a697901
-- invoices are paid some day
-- drop index ix_invoice_paid of invoice
DROP INDEX ix_invoice_paid;

-- drop column invoice.paid
ALTER TABLE invoice DROP COLUMN paid;

UPDATE alembic_version SET version_num = '834b1a697901' WHERE version_num = '9d0a2f4b6c8e';

COMMIT;
