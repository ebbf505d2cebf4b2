-- a column goes that a CHECK alone is about

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
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

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- == mysql 8 ==

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
ALTER TABLE account DROP CHECK ck_account_age;

ALTER TABLE account DROP COLUMN age;

-- == mariadb 10.6 ==

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
ALTER TABLE account DROP CONSTRAINT ck_account_age;

ALTER TABLE account DROP COLUMN age;

-- == mssql 2016 ==

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
ALTER TABLE account DROP CONSTRAINT ck_account_age;
GO

ALTER TABLE account DROP COLUMN age;
GO

-- == oracle 19 ==

-- warning[M201]: with column "account.age" goes check constraint "ck_account_age", which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_account_age CHECK (age >= 0)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD age INTEGER NULL;
GO

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.age
ALTER TABLE account ADD age INTEGER;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

COMMIT;
