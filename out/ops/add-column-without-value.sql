-- a NOT NULL column with nothing to put in it

-- == sqlite 3.35 ==

-- unsupported: error[M118]: column "account.login" is NOT NULL and has neither a default nor a backfill, so it can only be added to an empty table
--   = help: give it a serverDefault, or a backfill, or add it nullable first, fill it, and make it NOT NULL with alterColumn

-- == postgresql 14 ==

-- warning[D204]: "account.login" is NOT NULL without a default: postgresql refuses to add it unless the table is empty
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80) NOT NULL;

-- == mysql 8 ==

-- warning[D400]: "account.login" is NOT NULL without a default: mysql fills the rows that are there with 0, '' or the like, and refuses where there is nothing of the kind
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80) NOT NULL;

-- == mariadb 10.6 ==

-- warning[D400]: "account.login" is NOT NULL without a default: mariadb fills the rows that are there with 0, '' or the like, and refuses where there is nothing of the kind
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80) NOT NULL;

-- == mssql 2016 ==

-- warning[D204]: "account.login" is NOT NULL without a default: mssql refuses to add it unless the table is empty
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD login VARCHAR(80) NOT NULL;
GO

-- == oracle 19 ==

-- warning[D204]: "account.login" is NOT NULL without a default: oracle refuses to add it unless the table is empty
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD login VARCHAR2(80 CHAR) NOT NULL;

COMMIT;

-- == postgresql 14, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mysql 8, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mariadb 10.6, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mssql 2016, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;
GO

-- == oracle 19, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

COMMIT;
