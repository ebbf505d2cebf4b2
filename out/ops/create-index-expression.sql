-- an index over expressions

-- == sqlite 3.35 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

-- == postgresql 14 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

-- == mysql 8 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make index "ix_account_lower_email": it has no indexes over expressions
--   = help: index a computed column with that expression

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_account_lower_email": it takes columns, not expressions
--   = help: compute a column from the expression, and index that

-- == oracle 19 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email;

-- == postgresql 14, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email;

-- == mysql 8, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email ON account;

-- == oracle 19, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email;

COMMIT;
