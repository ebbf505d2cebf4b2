-- conditions in a batch block: what they find done is no reason for a copy

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: nothing is printed for adding column "account.name", since history has it

-- note[D330]: sqlite has no DROP COLUMN IF EXISTS: nothing is printed for dropping column "account.email", since history does not have it

-- note[D330]: sqlite has no DROP CONSTRAINT IF EXISTS: nothing is printed for dropping constraint "ck_name" of "account", since history does not have it

-- note[D330]: sqlite has no DROP CONSTRAINT IF EXISTS: dropping constraint "ck_age" of "account" is said without it, since history has it

-- note[D330]: sqlite has no DROP COLUMN IF EXISTS: dropping column "account.full_name" is said without it, since history has it

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: adding column "account.name" is said without it, since history does not have it

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
CREATE INDEX IF NOT EXISTS ix_name ON account (name);

DROP INDEX IF EXISTS ix_email;

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    name VARCHAR(10),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(40);

ALTER TABLE account DROP COLUMN IF EXISTS email;

ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;

CREATE INDEX IF NOT EXISTS ix_name ON account (name);

DROP INDEX IF EXISTS ix_email;

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;

ALTER TABLE account RENAME COLUMN name TO full_name;

ALTER TABLE account DROP COLUMN IF EXISTS full_name;

ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(10);

-- == mysql 8 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: nothing is printed for "add column account.name", since history has it

-- note[D330]: mysql has no DROP COLUMN IF EXISTS: nothing is printed for "drop column account.email", since history does not have it

-- note[D330]: mysql has no DROP CONSTRAINT IF EXISTS: nothing is printed for "drop constraint ck_name of account", since history does not have it

-- note[D330]: mysql has no CREATE INDEX IF NOT EXISTS: "create index ix_name on account" is said without it, since history does not have it

-- note[D330]: mysql has no DROP INDEX IF EXISTS: nothing is printed for "drop index ix_email of account", since history does not have it

-- note[D330]: mysql has no DROP CONSTRAINT IF EXISTS: "drop constraint ck_age of account" is said without it, since history has it

-- note[D330]: mysql has no DROP COLUMN IF EXISTS: "drop column account.full_name" is said without it, since history has it

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: "add column account.name" is said without it, since history does not have it

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
CREATE INDEX ix_name ON account (name);

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
ALTER TABLE account DROP CHECK ck_age;

ALTER TABLE account RENAME COLUMN name TO full_name;

ALTER TABLE account DROP COLUMN full_name;

ALTER TABLE account ADD COLUMN name VARCHAR(10);

-- == mariadb 10.6 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(40);

ALTER TABLE account DROP COLUMN IF EXISTS email;

ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;

CREATE INDEX IF NOT EXISTS ix_name ON account (name);

DROP INDEX IF EXISTS ix_email ON account;

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;

ALTER TABLE account RENAME COLUMN name TO full_name;

ALTER TABLE account DROP COLUMN IF EXISTS full_name;

ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(10);

-- == mssql 2016 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
IF COL_LENGTH(N'account', N'name') IS NULL ALTER TABLE account ADD name VARCHAR(40) NULL;
GO

ALTER TABLE account DROP COLUMN IF EXISTS email;
GO

ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_name;
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'account') AND name = N'ix_name') CREATE INDEX ix_name ON account (name);
GO

DROP INDEX IF EXISTS ix_email ON account;
GO

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
ALTER TABLE account DROP CONSTRAINT IF EXISTS ck_age;
GO

EXEC sp_rename N'account.name', N'full_name', 'COLUMN';
GO

DROP INDEX ix_name ON account;
GO

ALTER TABLE account DROP COLUMN IF EXISTS full_name;
GO

IF COL_LENGTH(N'account', N'name') IS NULL ALTER TABLE account ADD name VARCHAR(10) NULL;
GO

-- == oracle 19 ==

-- warning[M201]: with column "account.full_name" goes index "ix_name", which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D330]: oracle has no ADD IF NOT EXISTS: nothing is printed for adding column "account.name", since history has it

-- note[D330]: oracle has no DROP COLUMN IF EXISTS: nothing is printed for dropping column "account.email", since history does not have it

-- note[D330]: oracle has no DROP CONSTRAINT IF EXISTS: nothing is printed for dropping constraint "ck_name" of "account", since history does not have it

-- note[D330]: oracle has no DROP CONSTRAINT IF EXISTS: dropping constraint "ck_age" of "account" is said without it, since history has it

-- note[D330]: oracle has no DROP COLUMN IF EXISTS: dropping column "account.full_name" is said without it, since history has it

-- note[D330]: oracle has no ADD IF NOT EXISTS: adding column "account.name" is said without it, since history does not have it

-- add column account.name
-- drop column account.email
-- drop constraint ck_name of account
-- create index ix_name on account
-- drop index ix_email of account
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_name ON account (name)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX ix_email';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-1418) THEN RAISE; END IF;
END;
/

-- drop constraint ck_age of account
-- rename column account.name to full_name
-- drop column account.full_name
-- add column account.name
ALTER TABLE account DROP CONSTRAINT ck_age;

ALTER TABLE account RENAME COLUMN name TO full_name;

ALTER TABLE account DROP COLUMN full_name;

ALTER TABLE account ADD name VARCHAR2(10 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.name" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision
