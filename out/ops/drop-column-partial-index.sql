-- a column goes that a partial index looks at

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.active" goes index "ix_account_active", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.active
DROP INDEX ix_account_active;

ALTER TABLE account DROP COLUMN active;

-- == postgresql 14 ==

-- warning[M201]: with column "account.active" goes index "ix_account_active", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

-- == mysql 8 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

-- == mariadb 10.6 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

-- == mssql 2016 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;
GO

-- == oracle 19 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN;

CREATE INDEX ix_account_active ON account (email) WHERE active = 1;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN;

CREATE INDEX ix_account_active ON account (email) WHERE active;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD active BIT NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD active SMALLINT;

COMMIT;
