-- an index over the column of the primary key

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    email VARCHAR(120),
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_id ON account (id);

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    email VARCHAR(120),
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_id ON account (id);

-- == mysql 8 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL AUTO_INCREMENT,
    email VARCHAR(120),
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_id ON account (id);

-- == mariadb 10.6 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL AUTO_INCREMENT,
    email VARCHAR(120),
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_id ON account (id);

-- == mssql 2016 ==

-- create table account
CREATE TABLE account (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    email VARCHAR(120) NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);
GO

CREATE INDEX ix_account_id ON account (id);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make index "ix_account_id" over "account" (id): primary key (id) has an index that is over the same column
--   = help: leave it out, or index: true where that asks for it: the one that is there serves the same queries

-- == sqlite 3.35, downgrade ==

-- drop table account
DROP TABLE account;

-- == postgresql 14, downgrade ==

-- drop table account
DROP TABLE account;

-- == mysql 8, downgrade ==

-- drop table account
DROP TABLE account;

-- == mariadb 10.6, downgrade ==

-- drop table account
DROP TABLE account;

-- == mssql 2016, downgrade ==

-- drop table account
DROP TABLE account;
GO
