-- a column goes

-- == sqlite 3.35 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == postgresql 14 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mysql 8 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mariadb 10.6 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == mssql 2016 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;
GO

-- == oracle 19 ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

COMMIT;

-- == sqlite 3.26 ==

-- drop column account.bar
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD bar INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD bar INTEGER;

COMMIT;

-- == sqlite 3.26, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar
ALTER TABLE account ADD COLUMN bar INTEGER;
