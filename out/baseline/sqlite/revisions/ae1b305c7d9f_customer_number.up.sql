.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running upgrade 9d0a2f4b6c8e -> ae1b305c7d9f
-- customers get a number of their own, and must have a mail address
-- add column customer.number
-- alter column customer.email: nullability
-- add unique constraint "uq_customer_number" to customer
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(120) NOT NULL,
    number VARCHAR(12) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email),
    CONSTRAINT uq_customer_number UNIQUE (number)
);

INSERT INTO _alembic_batch_temp (id, name, email, number) SELECT customer.id, customer.name, coalesce(customer.email, ('customer-' || id || '@example.com')), ('C-' || id) FROM customer;

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = 'ae1b305c7d9f' WHERE version_num = '9d0a2f4b6c8e';

COMMIT;
