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

-- == mysql 8 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- drop constraint email of customer
ALTER TABLE customer DROP INDEX email;

-- == mariadb 10.6 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- drop constraint email of customer
ALTER TABLE customer DROP INDEX email;

-- == mssql 2016 ==

-- rename table account to customer
EXEC sp_rename N'account', N'customer', 'OBJECT';
GO

-- drop constraint account_email_key of customer
ALTER TABLE customer DROP CONSTRAINT account_email_key;
GO

-- == oracle 19 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- drop constraint account_email_key of customer
ALTER TABLE customer DROP CONSTRAINT account_email_key;

COMMIT;

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

-- == mysql 8, downgrade ==

-- add unique constraint (email) to customer
ALTER TABLE customer ADD UNIQUE (email);

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == mariadb 10.6, downgrade ==

-- add unique constraint (email) to customer
ALTER TABLE customer ADD UNIQUE (email);

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (email) of "customer": two rows that are alike otherwise cannot both have NULL in "email"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL` }

-- add unique constraint (email) to customer
ALTER TABLE customer ADD CONSTRAINT account_email_key UNIQUE (email);
GO

-- rename table customer to account
EXEC sp_rename N'customer', N'account', 'OBJECT';
GO

-- == oracle 19, downgrade ==

-- add unique constraint (email) to customer
ALTER TABLE customer ADD CONSTRAINT account_email_key UNIQUE (email);

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

COMMIT;
