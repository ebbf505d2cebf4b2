-- a unique index in which NULL is equal to NULL

-- == sqlite 3.35 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot take NULLs for equal in index "uq_account_name": NULLS NOT DISTINCT came with PostgreSQL 15
--   = help: ask for that version in the configuration: dialects: { postgresql: { version: "15" } }

-- == mysql 8 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);

-- == mariadb 10.6 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in index "uq_account_name" of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);
GO

-- == oracle 19 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);

COMMIT;

-- == postgresql 15 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name) NULLS NOT DISTINCT;

-- == sqlite 3.35, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name;

-- == mysql 8, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name ON account;

-- == mssql 2016, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name;

COMMIT;

-- == postgresql 15, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name;
