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
