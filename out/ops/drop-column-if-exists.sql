-- columns that are dropped if history has them

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no DROP COLUMN IF EXISTS: dropping column "account.age" is said without it, since history has it

-- note[D330]: sqlite has no DROP COLUMN IF EXISTS: nothing is printed for dropping column "account.agee", since history does not have it

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- drop column account.agee: nothing to do here

-- == postgresql 14 ==

-- drop column account.age
ALTER TABLE account DROP COLUMN IF EXISTS age;

-- drop column account.agee
ALTER TABLE account DROP COLUMN IF EXISTS agee;

-- == mysql 8 ==

-- note[D330]: mysql has no DROP COLUMN IF EXISTS: "drop column account.age" is said without it, since history has it

-- note[D330]: mysql has no DROP COLUMN IF EXISTS: nothing is printed for "drop column account.agee", since history does not have it

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- drop column account.agee: nothing to do here

-- == mariadb 10.6 ==

-- drop column account.age
ALTER TABLE account DROP COLUMN IF EXISTS age;

-- drop column account.agee
ALTER TABLE account DROP COLUMN IF EXISTS agee;

-- == mssql 2016 ==

-- drop column account.age
ALTER TABLE account DROP COLUMN IF EXISTS age;
GO

-- drop column account.agee
ALTER TABLE account DROP COLUMN IF EXISTS agee;
GO

-- == oracle 19 ==

-- note[D330]: oracle has no DROP COLUMN IF EXISTS: dropping column "account.age" is said without it, since history has it

-- note[D330]: oracle has no DROP COLUMN IF EXISTS: nothing is printed for dropping column "account.agee", since history does not have it

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- drop column account.agee: nothing to do here
COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD age INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD age INTEGER;

COMMIT;
