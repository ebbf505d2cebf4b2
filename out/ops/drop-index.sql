-- an index goes, and one that may be gone

-- == sqlite 3.35 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower;

-- == postgresql 14 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower;

-- == sqlite 3.35, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);
