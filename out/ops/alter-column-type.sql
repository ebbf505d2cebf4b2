-- a wider type

-- == sqlite 3.35 ==

-- alter column account.name: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(200) DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name TYPE VARCHAR(200);

-- == mysql 8 ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(200) NOT NULL DEFAULT '';

-- == mariadb 10.6 ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(200) NOT NULL DEFAULT '';

-- == mssql 2016 ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name VARCHAR(200) NOT NULL;
GO

-- == oracle 19 ==

-- alter column account.name: type
ALTER TABLE account MODIFY name VARCHAR2(200 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.name: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name TYPE VARCHAR(40);

-- == mysql 8, downgrade ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL DEFAULT '';

-- == mariadb 10.6, downgrade ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL DEFAULT '';

-- == mssql 2016, downgrade ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NOT NULL;
GO

-- == oracle 19, downgrade ==

-- warning[D444]: oracle turns "account.name" from string(200) into string(40) only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- alter column account.name: type
ALTER TABLE account MODIFY name VARCHAR2(40 CHAR);

COMMIT;
