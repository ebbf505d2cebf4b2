-- a NOT NULL column with a constant default

-- == sqlite 3.35 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) DEFAULT 0 NOT NULL;

-- == postgresql 14 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) DEFAULT 0 NOT NULL;

-- == mysql 8 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) NOT NULL DEFAULT 0;

-- == mariadb 10.6 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) NOT NULL DEFAULT 0;

-- == mssql 2016 ==

-- add column account.balance
ALTER TABLE account ADD balance NUMERIC(10, 2) NOT NULL CONSTRAINT [DF_account_balance] DEFAULT 0;
GO

-- == oracle 19 ==

-- add column account.balance
ALTER TABLE account ADD balance NUMBER(10, 2) DEFAULT 0 NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

-- == postgresql 14, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

-- == mysql 8, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

-- == mariadb 10.6, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

-- == mssql 2016, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP CONSTRAINT [DF_account_balance];
GO

ALTER TABLE account DROP COLUMN balance;
GO

-- == oracle 19, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

COMMIT;
