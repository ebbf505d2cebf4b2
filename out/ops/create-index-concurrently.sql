-- indexes that are built while others write, alone, in a batch block, and where one may be there

-- == sqlite 3.35 ==

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD COLUMN age INTEGER;

CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- == postgresql 14 ==

-- warning[D311]: when postgresql fails to build "ix_account_name" concurrently it leaves an invalid index of that name, which IF NOT EXISTS then takes for the one that is wanted
--   = help: drop it first: op.dropIndex("ix_account_name", { table: …, ifExists: true, postgresql: { concurrently: true } })

-- create index ix_account_email on account
CREATE UNIQUE INDEX CONCURRENTLY ix_account_email ON account (email);

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD COLUMN age INTEGER;

CREATE INDEX CONCURRENTLY ix_account_age ON account USING btree (age);

-- create index ix_account_name on account
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_account_name ON account (name);

-- == mysql 8 ==

-- note[D330]: mysql has no CREATE INDEX IF NOT EXISTS: "create index ix_account_name on account" is said without it, since history does not have it

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD COLUMN age INTEGER;

CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mariadb 10.6 ==

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD COLUMN age INTEGER;

CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in index "ix_account_email" of "account": two rows that are alike otherwise cannot both have NULL in "email"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL` }

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);
GO

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD age INTEGER NULL;
GO

CREATE INDEX ix_account_age ON account (age);
GO

-- create index ix_account_name on account
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'account') AND name = N'ix_account_name') CREATE INDEX ix_account_name ON account (name);
GO

-- == oracle 19 ==

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- add column account.age
-- create index ix_account_age on account
ALTER TABLE account ADD age INTEGER;

CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_name on account
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_account_name ON account (name)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name;

-- drop index ix_account_age of account
-- drop column account.age
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email) SELECT account.id, account.name, account.email FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_account_email ON account (email);

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- == postgresql 14, downgrade ==

-- drop index ix_account_name of account
DROP INDEX CONCURRENTLY IF EXISTS ix_account_name;

-- drop index ix_account_age of account
-- drop column account.age
DROP INDEX CONCURRENTLY ix_account_age;

ALTER TABLE account DROP COLUMN age;

-- drop index ix_account_email of account
DROP INDEX CONCURRENTLY ix_account_email;

-- == mysql 8, downgrade ==

-- note[D330]: mysql has no DROP INDEX IF EXISTS: "drop index ix_account_name of account" is said without it, since history has it

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_age of account
-- drop column account.age
DROP INDEX ix_account_age ON account;

ALTER TABLE account DROP COLUMN age;

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name ON account;

-- drop index ix_account_age of account
-- drop column account.age
DROP INDEX ix_account_age ON account;

ALTER TABLE account DROP COLUMN age;

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name ON account;
GO

-- drop index ix_account_age of account
-- drop column account.age
DROP INDEX ix_account_age ON account;
GO

ALTER TABLE account DROP COLUMN age;
GO

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_name of account
BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX ix_account_name';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-1418) THEN RAISE; END IF;
END;
/

-- drop index ix_account_age of account
-- drop column account.age
DROP INDEX ix_account_age;

ALTER TABLE account DROP COLUMN age;

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

COMMIT;
