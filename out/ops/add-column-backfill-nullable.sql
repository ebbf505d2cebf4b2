-- a nullable column with a value for the rows that are there

-- == sqlite 3.35 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == postgresql 14 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == mysql 8 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == mariadb 10.6 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == mssql 2016 ==

-- add column account.origin
ALTER TABLE account ADD origin VARCHAR(20) NULL;
GO

UPDATE account SET origin = 'before 2020';
GO

-- == oracle 19 ==

-- add column account.origin
ALTER TABLE account ADD origin VARCHAR2(20 CHAR);

UPDATE account SET origin = 'before 2020';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

-- == postgresql 14, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

-- == mysql 8, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

-- == mariadb 10.6, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

-- == mssql 2016, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;
GO

-- == oracle 19, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

COMMIT;
