-- what an access method cannot do is refused

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE UNIQUE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot make index "ix_account_name": the access method hash cannot keep anything unique
--   = help: use btree, or leave that out

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
