-- a column goes with its unique constraint

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
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

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mysql 8 ==

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mariadb 10.6 ==

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mssql 2016 ==

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
ALTER TABLE account DROP CONSTRAINT account_login_key;
GO

ALTER TABLE account DROP COLUMN login;
GO

-- == oracle 19 ==

-- warning[M201]: with column "account.login" goes unique constraint (login), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40),
    PRIMARY KEY (id),
    UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

ALTER TABLE account ADD UNIQUE (login);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

ALTER TABLE account ADD UNIQUE (login);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

ALTER TABLE account ADD UNIQUE (login);

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[D420]: mssql takes NULLs for equal in unique constraint (login) of "account": two rows that are alike otherwise cannot both have NULL in "login"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`login IS NOT NULL` }

-- add column account.login
ALTER TABLE account ADD login VARCHAR(40) NULL;
GO

ALTER TABLE account ADD CONSTRAINT account_login_key UNIQUE (login);
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.login
ALTER TABLE account ADD login VARCHAR2(40 CHAR);

ALTER TABLE account ADD CONSTRAINT account_login_key UNIQUE (login);

COMMIT;
