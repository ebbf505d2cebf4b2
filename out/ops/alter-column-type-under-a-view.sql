-- a wider type for a column that a view shows

-- == sqlite 3.35 ==

-- create view names
CREATE VIEW names AS SELECT name FROM account;

-- alter column account.name: type
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

-- == postgresql 14 ==

-- unsupported: error[M132]: the type of column "account.name" cannot be changed: view "names" uses it, or may
--   = help: drop it first with op.dropView, and create it again afterwards with the text that is then right

-- == mysql 8 ==

-- create view names
CREATE VIEW names AS SELECT name FROM account;

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6 ==

-- create view names
CREATE VIEW names AS SELECT name FROM account;

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mssql 2016 ==

-- create view names
CREATE VIEW names AS SELECT name FROM account;
GO

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NULL;
GO

-- == oracle 19 ==

-- create view names
CREATE VIEW names AS SELECT name FROM account;

-- alter column account.name: type
ALTER TABLE account MODIFY name VARCHAR2(40 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.name: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(20),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- drop view names
DROP VIEW names;

-- == mysql 8, downgrade ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(20);

-- drop view names
DROP VIEW names;

-- == mariadb 10.6, downgrade ==

-- alter column account.name: type
ALTER TABLE account MODIFY COLUMN name VARCHAR(20);

-- drop view names
DROP VIEW names;

-- == mssql 2016, downgrade ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name VARCHAR(20) NULL;
GO

-- drop view names
DROP VIEW names;
GO

-- == oracle 19, downgrade ==

-- warning[D444]: oracle turns "account.name" from string(40) into string(20) only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- alter column account.name: type
ALTER TABLE account MODIFY name VARCHAR2(20 CHAR);

-- drop view names
DROP VIEW names;

COMMIT;
