-- an index over some of the rows

-- == sqlite 3.35 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email) WHERE deleted_at IS NULL;

-- == postgresql 14 ==

-- create index ix_account_live on account
CREATE UNIQUE INDEX ix_account_live ON account (email) WHERE deleted_at IS NULL;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live;

-- == postgresql 14, downgrade ==

-- drop index ix_account_live of account
DROP INDEX ix_account_live;
