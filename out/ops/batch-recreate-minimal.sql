-- SQLite's own ALTER where it has one

-- == sqlite 3.35 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == postgresql 14 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == mysql 8 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == mariadb 10.6 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == mssql 2016 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;
GO

EXEC sp_rename N'some_table.baz', N'qux', 'COLUMN';
GO

-- == oracle 19 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
EXEC sp_rename N'some_table.qux', N'baz', 'COLUMN';
GO

ALTER TABLE some_table ADD bar INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD bar INTEGER;

COMMIT;
