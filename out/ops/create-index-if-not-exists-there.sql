-- an index that history has already stays as it is

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name;

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name;

-- == sqlite 3.35, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
