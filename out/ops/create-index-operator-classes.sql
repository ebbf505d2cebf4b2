-- operator classes go with their columns, also when these are renamed

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- rename column account.name to full_name
ALTER TABLE account RENAME COLUMN name TO full_name;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account USING btree (name text_pattern_ops, email);

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)) varchar_pattern_ops);

-- rename column account.name to full_name
ALTER TABLE account RENAME COLUMN name TO full_name;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- == mysql 8 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- rename column account.name to full_name
ALTER TABLE account RENAME COLUMN name TO full_name;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower ON account;

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make index "ix_account_lower": it has no indexes over expressions
--   = help: index a computed column with that expression

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_account_lower": it takes columns, not expressions
--   = help: compute a column from the expression, and index that

-- == oracle 19 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- rename column account.name to full_name
ALTER TABLE account RENAME COLUMN name TO full_name;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (full_name, email);

-- rename column account.full_name to name
ALTER TABLE account RENAME COLUMN full_name TO name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)) varchar_pattern_ops);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account USING btree (full_name text_pattern_ops, email);

-- rename column account.full_name to name
ALTER TABLE account RENAME COLUMN full_name TO name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == mysql 8, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (full_name, email);

-- rename column account.full_name to name
ALTER TABLE account RENAME COLUMN full_name TO name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == oracle 19, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (full_name, email);

-- rename column account.full_name to name
ALTER TABLE account RENAME COLUMN full_name TO name;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
