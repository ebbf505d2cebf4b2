-- constraints without names, beside their columns and below them

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

-- create table payment
CREATE TABLE payment (
    id INTEGER NOT NULL,
    account_id INTEGER,
    reference VARCHAR(40),
    amount NUMERIC(10, 2),
    PRIMARY KEY (id),
    UNIQUE (account_id, reference),
    CHECK (amount > 0),
    FOREIGN KEY (account_id) REFERENCES account (id),
    UNIQUE (reference)
);

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- create table payment
CREATE TABLE payment (
    id SERIAL NOT NULL,
    account_id INTEGER,
    reference VARCHAR(40),
    amount NUMERIC(10, 2),
    PRIMARY KEY (id),
    UNIQUE (account_id, reference),
    CHECK (amount > 0),
    FOREIGN KEY (account_id) REFERENCES account (id),
    UNIQUE (reference)
);

-- == sqlite 3.35, downgrade ==

-- drop table payment
DROP TABLE payment;

-- drop table account
DROP TABLE account;

-- == postgresql 14, downgrade ==

-- drop table payment
DROP TABLE payment;

-- drop table account
DROP TABLE account;
