-- every part of an index at once, in the order of the dialect

-- == sqlite 3.35 ==

-- create index ix_account_all on account
CREATE UNIQUE INDEX IF NOT EXISTS ix_account_all ON account (name COLLATE "NOCASE" DESC, (lower(email)) COLLATE "NOCASE") WHERE age > 5;

-- == postgresql 14 ==

-- create index ix_account_all on account
CREATE UNIQUE INDEX IF NOT EXISTS ix_account_all ON account USING btree (name COLLATE "C" text_pattern_ops DESC NULLS LAST, (lower(email)) COLLATE "C") INCLUDE (id) WITH (fillfactor = 50) TABLESPACE pg_default WHERE age > 5;

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot make index "ix_account_all": an index sorts as its columns do
--   = help: give the column that collation

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make index "ix_account_all": an index sorts as its columns do
--   = help: give the column that collation

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_account_all": a column of an index has no collation of its own
--   = help: leave the collation out here: if (op.dialect === …)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make index "ix_account_all": it has no COLLATE in an index
--   = help: index an expression: NLSSORT(a, 'NLS_SORT=BINARY_CI')

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_all on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_all on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision
