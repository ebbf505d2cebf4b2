-- two keys over the same columns cannot resolve conflicts in two ways

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot resolve conflicts of unique constraint (name) otherwise than those of unique constraint "uq_name": both are over the same columns, so that it has one index for the two
--   = help: leave one of them out, or say the same onConflict for both

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    name VARCHAR(40),
    UNIQUE (name),
    CONSTRAINT uq_name UNIQUE (name)
);

-- == mysql 8 ==

-- create table account
CREATE TABLE account (
    name VARCHAR(40),
    UNIQUE (name),
    CONSTRAINT uq_name UNIQUE (name)
);

-- == mariadb 10.6 ==

-- create table account
CREATE TABLE account (
    name VARCHAR(40),
    UNIQUE (name),
    CONSTRAINT uq_name UNIQUE (name)
);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (name) of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_name" of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- create table account
CREATE TABLE account (
    name VARCHAR(40) NULL,
    CONSTRAINT account_name_key UNIQUE (name),
    CONSTRAINT uq_name UNIQUE (name)
);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot add unique constraint "uq_name" to "account": unique constraint (name) says the same already
--   = help: leave one of them out

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
