\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 9d0a2f4b6c8e -> 834b1a697901
-- invoices are paid some day
-- drop index ix_invoice_paid of invoice
DROP INDEX ix_invoice_paid;

-- drop column invoice.paid
ALTER TABLE invoice DROP COLUMN paid;

UPDATE alembic_version SET version_num = '834b1a697901' WHERE version_num = '9d0a2f4b6c8e';

COMMIT;
