-- a column that history has already stays as it is

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: nothing is printed for adding column "account.name", since history has it

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: nothing is printed for adding column "account.age", since history has it

-- add column account.name: nothing to do here
-- add column account.age: nothing to do here

-- == postgresql 14 ==

-- add column account.name
ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(40);

-- add column account.age
ALTER TABLE account ADD COLUMN IF NOT EXISTS age INTEGER;

-- == mysql 8 ==

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: nothing is printed for "add column account.name", since history has it

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: nothing is printed for "add column account.age", since history has it

-- add column account.name: nothing to do here
-- add column account.age: nothing to do here

-- == mariadb 10.6 ==

-- add column account.name
ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(40);

-- add column account.age
ALTER TABLE account ADD COLUMN IF NOT EXISTS age INTEGER;

-- == mssql 2016 ==

-- add column account.name
IF COL_LENGTH(N'account', N'name') IS NULL ALTER TABLE account ADD name VARCHAR(40) NULL;
GO

-- add column account.age
IF COL_LENGTH(N'account', N'age') IS NULL ALTER TABLE account ADD age INTEGER NULL;
GO

-- == oracle 19 ==

-- note[D330]: oracle has no ADD IF NOT EXISTS: nothing is printed for adding column "account.name", since history has it

-- note[D330]: oracle has no ADD IF NOT EXISTS: nothing is printed for adding column "account.age", since history has it

-- add column account.name: nothing to do here
-- add column account.age: nothing to do here

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
