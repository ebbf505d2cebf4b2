-- an index over two columns, and one that has to be unique

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == mysql 8 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == mariadb 10.6 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in index "ix_account_email" of "account": two rows that are alike otherwise cannot both have NULL in "email"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL` }

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);
GO

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);
GO

-- == oracle 19 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == mysql 8, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
