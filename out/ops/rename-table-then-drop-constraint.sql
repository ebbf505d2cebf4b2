-- a constraint without a name keeps the one it was born with

-- == sqlite 3.35 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- drop constraint account_email_key of customer
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, email) SELECT customer.id, customer.email FROM customer;

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- drop constraint account_email_key of customer
ALTER TABLE customer DROP CONSTRAINT account_email_key;

-- == sqlite 3.35, downgrade ==

-- add unique constraint (email) to customer
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80),
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, email) SELECT customer.id, customer.email FROM customer;

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == postgresql 14, downgrade ==

-- add unique constraint (email) to customer
ALTER TABLE customer ADD CONSTRAINT account_email_key UNIQUE (email);

-- rename table customer to account
ALTER TABLE customer RENAME TO account;
