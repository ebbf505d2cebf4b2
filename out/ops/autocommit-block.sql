-- what no transaction may be around

-- == sqlite 3.35 ==

-- execute a statement
VACUUM;

-- execute 2 statements
ANALYZE account; ANALYZE account;

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- execute a statement
VACUUM;

-- execute 2 statements
ANALYZE account; ANALYZE account;

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mysql 8 ==

-- execute 2 statements
ANALYZE TABLE account; OPTIMIZE TABLE account;

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mariadb 10.6 ==

-- execute 2 statements
ANALYZE TABLE account; OPTIMIZE TABLE account;

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mssql 2016 ==

-- execute a statement
ALTER DATABASE CURRENT SET RECOVERY SIMPLE;
GO

-- execute 2 statements
UPDATE STATISTICS account; UPDATE STATISTICS account;
GO

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- == oracle 19 ==

-- unsupported: error[M303]: "ANALYZE account" behind a semicolon at line 1, column 17 of the text is read by the command-line client instead of being sent to the database
--   = help: write it in SQL; put a text that must hold it between quotes

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

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
