-- a column that history does not have yet is added on condition

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: adding column "account.city" is said without it, since history does not have it

-- add column account.city
ALTER TABLE account ADD COLUMN city VARCHAR(40) DEFAULT 'Bern' NOT NULL;

CREATE INDEX ix_account_city ON account (city);

-- == postgresql 14 ==

-- add column account.city
ALTER TABLE account ADD COLUMN IF NOT EXISTS city VARCHAR(40) DEFAULT 'Bern' NOT NULL;

CREATE INDEX ix_account_city ON account (city);

-- == mysql 8 ==

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: "add column account.city" is said without it, since history does not have it

-- add column account.city
ALTER TABLE account ADD COLUMN city VARCHAR(40) NOT NULL DEFAULT 'Bern';

CREATE INDEX ix_account_city ON account (city);

-- == mariadb 10.6 ==

-- add column account.city
ALTER TABLE account ADD COLUMN IF NOT EXISTS city VARCHAR(40) NOT NULL DEFAULT 'Bern';

CREATE INDEX ix_account_city ON account (city);

-- == mssql 2016 ==

-- add column account.city
IF COL_LENGTH(N'account', N'city') IS NULL ALTER TABLE account ADD city VARCHAR(40) NOT NULL CONSTRAINT [DF_account_city] DEFAULT 'Bern';
GO

CREATE INDEX ix_account_city ON account (city);
GO

-- == oracle 19 ==

-- note[D330]: oracle has no ADD IF NOT EXISTS: adding column "account.city" is said without it, since history does not have it

-- add column account.city
ALTER TABLE account ADD city VARCHAR2(40 CHAR) DEFAULT 'Bern' NOT NULL;

CREATE INDEX ix_account_city ON account (city);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision
