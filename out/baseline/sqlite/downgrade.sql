.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade ae1b305c7d9f -> 9d0a2f4b6c8e
-- customers get a number of their own, and must have a mail address
-- drop constraint uq_customer_number of customer
-- alter column customer.email: nullability
-- drop column customer.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(120),
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, name, email) SELECT customer.id, customer.name, customer.email FROM customer;

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = 'ae1b305c7d9f';

-- Running downgrade 9d0a2f4b6c8e -> 834b1a697901
-- invoices are paid some day
-- drop index ix_invoice_paid of invoice
DROP INDEX ix_invoice_paid;

-- drop column invoice.paid
ALTER TABLE invoice DROP COLUMN paid;

UPDATE alembic_version SET version_num = '834b1a697901' WHERE version_num = '9d0a2f4b6c8e';

COMMIT;
