-- constraints with names

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id)
);

-- create table payment
CREATE TABLE payment (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    reference VARCHAR(40),
    amount NUMERIC(10, 2),
    CONSTRAINT pk_payment PRIMARY KEY (id),
    CONSTRAINT uq_payment_reference UNIQUE (account_id, reference),
    CONSTRAINT fk_payment_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT ck_payment_amount CHECK (amount > 0)
);

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id)
);

-- create table payment
CREATE TABLE payment (
    id SERIAL NOT NULL,
    account_id INTEGER NOT NULL,
    reference VARCHAR(40),
    amount NUMERIC(10, 2),
    CONSTRAINT pk_payment PRIMARY KEY (id),
    CONSTRAINT uq_payment_reference UNIQUE (account_id, reference),
    CONSTRAINT fk_payment_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT ck_payment_amount CHECK (amount > 0)
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
