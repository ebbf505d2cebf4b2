-- a column at the end

-- == sqlite 3.35 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == postgresql 14 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == mysql 8 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == mariadb 10.6 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == mssql 2016 ==

-- add column account.bar
ALTER TABLE account ADD bar VARCHAR(40) NULL;
GO

-- == oracle 19 ==

-- add column account.bar
ALTER TABLE account ADD bar VARCHAR2(40 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == postgresql 14, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mysql 8, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mariadb 10.6, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mssql 2016, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;
GO

-- == oracle 19, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

COMMIT;
