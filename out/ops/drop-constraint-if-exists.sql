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

-- == mysql 8 ==

-- note[D330]: mysql has no DROP CONSTRAINT IF EXISTS: "drop constraint ck_age of account" is said without it, since history has it

-- note[D330]: mysql has no DROP CONSTRAINT IF EXISTS: nothing is printed for "drop constraint account_name_key of account", since history does not have it

-- note[D330]: mysql has no DROP CONSTRAINT IF EXISTS: nothing is printed for "drop constraint ck_name of account", since history does not have it

-- drop constraint ck_age of account
ALTER TABLE account DROP CHECK ck_age;

-- drop constraint account_name_key of account: nothing to do here
-- drop constraint ck_name of account: nothing to do here

-- == mariadb 10.6 ==

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;

-- drop constraint account_name_key of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS account_name_key;

-- drop constraint ck_name of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;

-- == mssql 2016 ==

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;
GO

-- drop constraint account_name_key of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS account_name_key;
GO

-- drop constraint ck_name of account
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;
GO

-- == oracle 19 ==

-- note[D330]: oracle has no DROP CONSTRAINT IF EXISTS: dropping constraint "ck_age" of "account" is said without it, since history has it

-- note[D330]: oracle has no DROP CONSTRAINT IF EXISTS: dropping constraint "account_name_key" of "account" is said without it, since history has it

-- note[D330]: oracle has no DROP CONSTRAINT IF EXISTS: nothing is printed for dropping constraint "ck_name" of "account", since history does not have it

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT ck_age;

-- drop constraint account_name_key of account
ALTER TABLE account DROP CONSTRAINT account_name_key;

-- drop constraint ck_name of account: nothing to do here
COMMIT;

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

-- == mysql 8, downgrade ==

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0);

-- == mariadb 10.6, downgrade ==

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0);

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (name) of "account": two rows that are alike otherwise cannot both have NULL in "name"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`name IS NOT NULL` }

-- add unique constraint (name) to account
ALTER TABLE account ADD CONSTRAINT account_name_key UNIQUE (name);
GO

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0);
GO

-- == oracle 19, downgrade ==

-- add unique constraint (name) to account
ALTER TABLE account ADD CONSTRAINT account_name_key UNIQUE (name);

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0);

COMMIT;
