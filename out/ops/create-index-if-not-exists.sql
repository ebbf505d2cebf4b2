-- an index that may be there already

-- == sqlite 3.35 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision
