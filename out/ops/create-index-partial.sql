-- an index over some of the rows

-- == sqlite 3.35 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email) WHERE deleted_at IS NULL;

-- == postgresql 14 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email) WHERE deleted_at IS NULL;

-- == mysql 8 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email);

-- == mariadb 10.6 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email);

-- == mssql 2016 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email) WHERE deleted_at IS NULL;
GO

-- == oracle 19 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live;

-- == postgresql 14, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live;

-- == mysql 8, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live;

COMMIT;
