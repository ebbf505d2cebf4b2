\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 9d0a2f4b6c8e -> ae1b305c7d9f
-- customers get a number of their own, and must have a mail address
-- add column customer.number
-- alter column customer.email: nullability
-- add unique constraint "uq_customer_number" to customer
ALTER TABLE customer ADD COLUMN number VARCHAR(12);

UPDATE customer SET number = ('C-' || id);

ALTER TABLE customer ALTER COLUMN number SET NOT NULL;

UPDATE customer SET email = ('customer-' || id || '@example.com') WHERE email IS NULL;

ALTER TABLE customer ALTER COLUMN email SET NOT NULL;

ALTER TABLE customer ADD CONSTRAINT uq_customer_number UNIQUE (number);

UPDATE alembic_version SET version_num = 'ae1b305c7d9f' WHERE version_num = '9d0a2f4b6c8e';

COMMIT;
