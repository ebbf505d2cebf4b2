-- NOT NULL, with a value for the NULLs that are there

-- == sqlite 3.35 ==

-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, coalesce(account.name, 'it''s nobody') FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- == mysql 8 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mariadb 10.6 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mssql 2016 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;
GO

ALTER TABLE account ALTER COLUMN name VARCHAR(40) NOT NULL;
GO

-- == oracle 19 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;

ALTER TABLE account MODIFY name NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;

-- == mysql 8, downgrade ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6, downgrade ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mssql 2016, downgrade ==

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NULL;
GO

-- == oracle 19, downgrade ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY name NULL;

COMMIT;
