\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 834b1a697901 -> 9d0a2f4b6c8e
-- invoices are paid some day
-- add column invoice.paid
ALTER TABLE invoice ADD COLUMN paid DATE;

-- create index ix_invoice_paid on invoice
CREATE INDEX ix_invoice_paid ON invoice (paid);

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = '834b1a697901';

COMMIT;
