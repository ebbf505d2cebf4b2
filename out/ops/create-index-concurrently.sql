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
