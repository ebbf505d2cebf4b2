-- what an access method cannot do is refused

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot make index "ix_account_name": the access method hash cannot keep anything unique
--   = help: use btree, or leave that out

-- == mysql 8 ==

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);

-- == mariadb 10.6 ==

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in index "ix_account_name" of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);
GO

-- == oracle 19 ==

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == mysql 8, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
