-- a table under a new name; what refers to it follows

-- == sqlite 3.35 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER,
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

-- == postgresql 14 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER,
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

-- == mysql 8 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER,
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

-- == mariadb 10.6 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER,
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

-- == mssql 2016 ==

-- rename table account to customer
EXEC sp_rename N'account', N'customer', 'OBJECT';
GO

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER NULL,
    CONSTRAINT visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id)
);
GO

-- == oracle 19 ==

-- rename table account to customer
ALTER TABLE account RENAME TO customer;

-- create table visit
CREATE TABLE visit (
    customer_id INTEGER,
    CONSTRAINT visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table visit
DROP TABLE visit;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == postgresql 14, downgrade ==

-- drop table visit
DROP TABLE visit;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == mysql 8, downgrade ==

-- drop table visit
DROP TABLE visit;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == mariadb 10.6, downgrade ==

-- drop table visit
DROP TABLE visit;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

-- == mssql 2016, downgrade ==

-- drop table visit
DROP TABLE visit;
GO

-- rename table customer to account
EXEC sp_rename N'customer', N'account', 'OBJECT';
GO

-- == oracle 19, downgrade ==

-- drop table visit
DROP TABLE visit;

-- rename table customer to account
ALTER TABLE customer RENAME TO account;

COMMIT;
