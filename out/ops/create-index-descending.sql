-- an index in descending order

-- == sqlite 3.35 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == postgresql 14 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen;

-- == postgresql 14, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen;
