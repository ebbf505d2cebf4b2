-- a copy keeps checks that have no name

-- == sqlite 3.35 ==

-- drop column account.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    balance INTEGER,
    PRIMARY KEY (id),
    CHECK (balance >= 0),
    CHECK (balance < 1000000 OR id < 10)
);

INSERT INTO _alembic_batch_temp (id, balance) SELECT account.id, account.balance FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

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

-- irreversible: error[D404]: mysql cannot have check constraint (balance, id) use "account.id", which numbers itself
--   = help: the number is not known yet when the row is looked at: leave it out of the expression

-- == mariadb 10.6, downgrade ==

-- irreversible: error[D404]: mariadb cannot have check constraint (balance, id) use "account.id", which numbers itself
--   = help: the number is not known yet when the row is looked at: leave it out of the expression

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
