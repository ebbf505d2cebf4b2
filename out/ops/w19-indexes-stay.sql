-- a copy keeps every index with all its parts

-- == sqlite 3.35 ==

-- drop column account.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, age) SELECT account.id, account.name, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_lower ON account ((lower(name)), age);

CREATE INDEX ix_age ON account (age DESC);

CREATE INDEX ix_collated ON account (name COLLATE "NOCASE");

CREATE INDEX ix_grown_up ON account (name) WHERE age > 17;

CREATE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- drop column account.old
ALTER TABLE account DROP COLUMN "old";

-- == mysql 8 ==

-- drop column account.old
ALTER TABLE account DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column account.old
ALTER TABLE account DROP COLUMN old;

-- == mssql 2016 ==

-- drop column account.old
ALTER TABLE account DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column account.old
ALTER TABLE account DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.old
ALTER TABLE account ADD old INTEGER;

COMMIT;
