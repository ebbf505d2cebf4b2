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

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot make index "ix_account_name": an index sorts as its columns do
--   = help: give the column that collation

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make index "ix_account_name": an index sorts as its columns do
--   = help: give the column that collation

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_account_name": a column of an index has no collation of its own
--   = help: leave the collation out here: if (op.dialect === …)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make index "ix_account_name": it has no COLLATE in an index
--   = help: index an expression: NLSSORT(a, 'NLS_SORT=BINARY_CI')

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
