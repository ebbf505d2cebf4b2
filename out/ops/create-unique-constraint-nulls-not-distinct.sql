-- a unique constraint in which NULL is equal to NULL

-- == sqlite 3.35 ==

-- add unique constraint "uq_name" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_name UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot take NULLs for equal in unique constraint "uq_name": NULLS NOT DISTINCT came with PostgreSQL 15
--   = help: ask for that version in the configuration: dialects: { postgresql: { version: "15" } }

-- == mysql 8 ==

-- add unique constraint "uq_name" to account
ALTER TABLE account ADD CONSTRAINT uq_name UNIQUE (name);

-- == mariadb 10.6 ==

-- add unique constraint "uq_name" to account
ALTER TABLE account ADD CONSTRAINT uq_name UNIQUE (name);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_name" of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- add unique constraint "uq_name" to account
ALTER TABLE account ADD CONSTRAINT uq_name UNIQUE (name);
GO

-- == oracle 19 ==

-- add unique constraint "uq_name" to account
ALTER TABLE account ADD CONSTRAINT uq_name UNIQUE (name);

COMMIT;

-- == postgresql 15 ==

-- add unique constraint "uq_name" to account
ALTER TABLE account ADD CONSTRAINT uq_name UNIQUE NULLS NOT DISTINCT (name) INCLUDE (age);

-- == sqlite 3.35, downgrade ==

-- drop constraint uq_name of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == mysql 8, downgrade ==

-- drop constraint uq_name of account
ALTER TABLE account DROP INDEX uq_name;

-- == mariadb 10.6, downgrade ==

-- drop constraint uq_name of account
ALTER TABLE account DROP INDEX uq_name;

-- == mssql 2016, downgrade ==

-- drop constraint uq_name of account
ALTER TABLE account DROP CONSTRAINT uq_name;
GO

-- == oracle 19, downgrade ==

-- drop constraint uq_name of account
ALTER TABLE account DROP CONSTRAINT uq_name;

COMMIT;

-- == postgresql 15, downgrade ==

-- drop constraint uq_name of account
ALTER TABLE account DROP CONSTRAINT uq_name;
