-- a column under a new name

-- == sqlite 3.35 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO "full name";

-- == postgresql 14 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO "full name";

-- == mysql 8 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO `full name`;

-- == mariadb 10.6 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO `full name`;

-- == mssql 2016 ==

-- rename column account.name to full name
EXEC sp_rename N'account.name', N'full name', 'COLUMN';
GO

-- == oracle 19 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO "full name";

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN "full name" TO name;

-- == postgresql 14, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN "full name" TO name;

-- == mysql 8, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN `full name` TO name;

-- == mariadb 10.6, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN `full name` TO name;

-- == mssql 2016, downgrade ==

-- rename column account.full name to name
EXEC sp_rename N'account.[full name]', N'name', 'COLUMN';
GO

-- == oracle 19, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN "full name" TO name;

COMMIT;
