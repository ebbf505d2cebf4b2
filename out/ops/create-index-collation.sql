-- a collation in an index, of a column and of an expression

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name COLLATE "NOCASE" DESC);

-- create index ix_account_lower on account
CREATE UNIQUE INDEX ix_account_lower ON account ((lower(email)) COLLATE "NOCASE", id);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name COLLATE "C" DESC);

-- create index ix_account_lower on account
CREATE UNIQUE INDEX ix_account_lower ON account ((lower(email)) COLLATE "C", id);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
