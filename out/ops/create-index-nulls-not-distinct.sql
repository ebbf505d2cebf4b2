-- a unique index in which NULL is equal to NULL

-- == sqlite 3.35 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot take NULLs for equal in index "uq_account_name": NULLS NOT DISTINCT came with PostgreSQL 15
--   = help: ask for that version in the configuration: dialects: { postgresql: { version: "15" } }

-- == postgresql 15 ==

-- create index uq_account_name on account
CREATE UNIQUE INDEX uq_account_name ON account (name) NULLS NOT DISTINCT;

-- == sqlite 3.35, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name;

-- == postgresql 15, downgrade ==

-- drop index uq_account_name of account
DROP INDEX uq_account_name;
