-- constraints that wait for the end of the transaction

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

-- create table transfer
CREATE TABLE transfer (
    id INTEGER NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (account_id) REFERENCES account (id) MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- create table transfer
CREATE TABLE transfer (
    id SERIAL NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (account_id) REFERENCES account (id) MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

-- == sqlite 3.35, downgrade ==

-- drop table transfer
DROP TABLE transfer;

-- drop table account
DROP TABLE account;

-- == postgresql 14, downgrade ==

-- drop table transfer
SET CONSTRAINTS transfer_account_id_fkey IMMEDIATE;

DROP TABLE transfer;

-- drop table account
DROP TABLE account;
