-- a column goes, and with it the indexes over it

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
DROP INDEX ix_account_both;

DROP INDEX ix_account_bar;

ALTER TABLE account DROP COLUMN bar;

-- == postgresql 14 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mysql 8 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
DROP INDEX ix_account_both ON account;

ALTER TABLE account DROP COLUMN bar;

-- == mariadb 10.6 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
DROP INDEX ix_account_both ON account;

ALTER TABLE account DROP COLUMN bar;

-- == mssql 2016 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
DROP INDEX ix_account_both ON account;
GO

DROP INDEX ix_account_bar ON account;
GO

ALTER TABLE account DROP COLUMN bar;
GO

-- == oracle 19 ==

-- warning[M201]: with column "account.bar" go index "ix_account_both" and index "ix_account_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

CREATE INDEX ix_account_both ON account (baz, bar);

CREATE INDEX ix_account_bar ON account (bar);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

CREATE INDEX ix_account_both ON account (baz, bar);

CREATE INDEX ix_account_bar ON account (bar);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

CREATE INDEX ix_account_both ON account (baz, bar);

CREATE INDEX ix_account_bar ON account (bar);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

CREATE INDEX ix_account_both ON account (baz, bar);

CREATE INDEX ix_account_bar ON account (bar);

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD bar INTEGER NULL;
GO

CREATE INDEX ix_account_both ON account (baz, bar);
GO

CREATE INDEX ix_account_bar ON account (bar);
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD bar INTEGER;

CREATE INDEX ix_account_both ON account (baz, bar);

CREATE INDEX ix_account_bar ON account (bar);

COMMIT;
