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
