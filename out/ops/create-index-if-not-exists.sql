-- an index that may be there already

-- == sqlite 3.35 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- == postgresql 14, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;
