-- a check with quotes and a line break in it

-- == sqlite 3.35 ==

-- add check constraint "ck_account_age" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    "order" VARCHAR(10),
    PRIMARY KEY (id),
    CONSTRAINT ck_account_age CHECK (age >= 0
  AND "order" <> 'it''s')
);

INSERT INTO _alembic_batch_temp (id, age, "order") SELECT account.id, account.age, account."order" FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0
  AND "order" <> 'it''s');

-- == mysql 8 ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0
  AND `order` <> 'it''s');

-- == mariadb 10.6 ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0
  AND `order` <> 'it''s');

-- == mssql 2016 ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0
  AND [order] <> 'it''s');
GO

-- == oracle 19 ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0
  AND "order" <> 'it''s');

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint ck_account_age of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    "order" VARCHAR(10),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age, "order") SELECT account.id, account.age, account."order" FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

-- == mysql 8, downgrade ==

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CHECK ck_account_age;

-- == mariadb 10.6, downgrade ==

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

-- == mssql 2016, downgrade ==

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;
GO

-- == oracle 19, downgrade ==

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

COMMIT;
