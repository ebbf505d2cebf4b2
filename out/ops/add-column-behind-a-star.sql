-- SQLite shows the new column, PostgreSQL does not and is said not to

-- == sqlite 3.35 ==

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;

-- add column account.note
ALTER TABLE account ADD COLUMN note TEXT;

-- == postgresql 14 ==

-- warning[M139]: view "everything" goes on showing the columns that "account" had when it was made, whatever its text says
--   = help: drop the view first and create it again afterwards, if it is to show the new column

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;

-- add column account.note
ALTER TABLE account ADD COLUMN note TEXT;

-- == mysql 8 ==

-- warning[M139]: view "everything" goes on showing the columns that "account" had when it was made, whatever its text says
--   = help: drop the view first and create it again afterwards, if it is to show the new column

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;

-- add column account.note
ALTER TABLE account ADD COLUMN note TEXT;

-- == mariadb 10.6 ==

-- warning[M139]: view "everything" goes on showing the columns that "account" had when it was made, whatever its text says
--   = help: drop the view first and create it again afterwards, if it is to show the new column

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;

-- add column account.note
ALTER TABLE account ADD COLUMN note TEXT;

-- == mssql 2016 ==

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;
GO

-- add column account.note
ALTER TABLE account ADD note VARCHAR(max) NULL;
GO

EXEC sp_refreshview N'everything';
GO

-- == oracle 19 ==

-- warning[M139]: view "everything" goes on showing the columns that "account" had when it was made, whatever its text says
--   = help: drop the view first and create it again afterwards, if it is to show the new column

-- create view everything
CREATE VIEW everything AS SELECT * FROM account;

-- add column account.note
ALTER TABLE account ADD note CLOB;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- drop view everything
DROP VIEW everything;

-- == postgresql 14, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- drop view everything
DROP VIEW everything;

-- == mysql 8, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- drop view everything
DROP VIEW everything;

-- == mariadb 10.6, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- drop view everything
DROP VIEW everything;

-- == mssql 2016, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;
GO

EXEC sp_refreshview N'everything';
GO

-- drop view everything
DROP VIEW everything;
GO

-- == oracle 19, downgrade ==

-- drop column account.note
ALTER TABLE account DROP COLUMN note;

-- drop view everything
DROP VIEW everything;

COMMIT;
