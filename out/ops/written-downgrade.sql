-- a downgrade that a person wrote

-- == sqlite 3.35 ==

-- add column account.name
ALTER TABLE account ADD COLUMN name VARCHAR(81);

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;

-- == postgresql 14 ==

-- add column account.name
ALTER TABLE account ADD COLUMN name VARCHAR(81);

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;

-- == mysql 8 ==

-- add column account.name
ALTER TABLE account ADD COLUMN name VARCHAR(81);

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;

-- == mariadb 10.6 ==

-- add column account.name
ALTER TABLE account ADD COLUMN name VARCHAR(81);

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;

-- == mssql 2016 ==

-- add column account.name
ALTER TABLE account ADD name VARCHAR(81) NULL;
GO

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;
GO

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;
GO

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;
GO

-- == oracle 19 ==

-- add column account.name
ALTER TABLE account ADD name VARCHAR2(81 CHAR);

-- execute a statement
UPDATE account SET name = first_name || ' ' || last_name;

-- drop column account.first_name
ALTER TABLE account DROP COLUMN first_name;

-- drop column account.last_name
ALTER TABLE account DROP COLUMN last_name;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD COLUMN first_name VARCHAR(40);

-- add column account.last_name
ALTER TABLE account ADD COLUMN last_name VARCHAR(40);

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);

-- drop column account.name
ALTER TABLE account DROP COLUMN name;

-- == postgresql 14, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD COLUMN first_name VARCHAR(40);

-- add column account.last_name
ALTER TABLE account ADD COLUMN last_name VARCHAR(40);

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);

-- drop column account.name
ALTER TABLE account DROP COLUMN name;

-- == mysql 8, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD COLUMN first_name VARCHAR(40);

-- add column account.last_name
ALTER TABLE account ADD COLUMN last_name VARCHAR(40);

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);

-- drop column account.name
ALTER TABLE account DROP COLUMN name;

-- == mariadb 10.6, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD COLUMN first_name VARCHAR(40);

-- add column account.last_name
ALTER TABLE account ADD COLUMN last_name VARCHAR(40);

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);

-- drop column account.name
ALTER TABLE account DROP COLUMN name;

-- == mssql 2016, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD first_name VARCHAR(40) NULL;
GO

-- add column account.last_name
ALTER TABLE account ADD last_name VARCHAR(40) NULL;
GO

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);
GO

-- drop column account.name
ALTER TABLE account DROP COLUMN name;
GO

-- == oracle 19, downgrade ==

-- add column account.first_name
ALTER TABLE account ADD first_name VARCHAR2(40 CHAR);

-- add column account.last_name
ALTER TABLE account ADD last_name VARCHAR2(40 CHAR);

-- execute a statement
UPDATE account SET first_name = substr(name, 1, 40);

-- drop column account.name
ALTER TABLE account DROP COLUMN name;

COMMIT;
