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
