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

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say foreign key (account_id): it checks everything at once
--   = help: leave out deferrable and initially here

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say foreign key (account_id): it checks everything at once
--   = help: leave out deferrable and initially here

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot defer foreign key (account_id): it checks every constraint at the end of the statement
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot say MATCH FULL of foreign key (account_id): it has no MATCH, and does what SIMPLE says
--   = help: leave match out, or add a CHECK for it

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
