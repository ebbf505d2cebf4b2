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

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
