-- constraints that are dropped if history has them

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no DROP CONSTRAINT IF EXISTS: dropping constraint "ck_age" of "account" is said without it, since history has it

-- note[D330]: sqlite has no DROP CONSTRAINT IF EXISTS: dropping constraint "account_name_key" of "account" is said without it, since history has it

-- note[D330]: sqlite has no DROP CONSTRAINT IF EXISTS: nothing is printed for dropping constraint "ck_name" of "account", since history does not have it

-- drop constraint ck_age of account
-- drop constraint account_name_key of account
-- drop constraint ck_name of account
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

-- == postgresql 14 ==

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;

-- drop constraint account_name_key of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS account_name_key;

-- drop constraint ck_name of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;

-- == sqlite 3.35, downgrade ==

-- add unique constraint (name) to account
-- add check constraint "ck_age" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    age INTEGER,
    PRIMARY KEY (id),
    UNIQUE (name),
    CONSTRAINT ck_age CHECK (age >= 0)
);

INSERT INTO _alembic_batch_temp (id, name, age) SELECT account.id, account.name, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add unique constraint (name) to account
ALTER TABLE account ADD UNIQUE (name);

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0);
