-- a column goes with the CHECK of its type

-- == sqlite 3.35 ==

-- drop column account.active
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

-- == mysql 8 ==

-- drop column account.active
ALTER TABLE account DROP CHECK ck_account_active;

ALTER TABLE account DROP COLUMN active;

-- == mariadb 10.6 ==

-- drop column account.active
ALTER TABLE account DROP CONSTRAINT ck_account_active;

ALTER TABLE account DROP COLUMN active;

-- == mssql 2016 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;
GO

-- == oracle 19 ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD active BIT NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.active", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.active
ALTER TABLE account ADD active SMALLINT;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

COMMIT;
