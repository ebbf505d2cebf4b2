-- a unique constraint, with a name and without

-- == sqlite 3.35 ==

-- add unique constraint "uq_account_login" to account
-- add unique constraint (email, login) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40),
    email VARCHAR(80),
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login),
    UNIQUE (email, login)
);

INSERT INTO _alembic_batch_temp (id, login, email) SELECT account.id, account.login, account.email FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add unique constraint (email, login) to account
ALTER TABLE account ADD UNIQUE (email, login);

-- == mysql 8 ==

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add unique constraint (email, login) to account
ALTER TABLE account ADD UNIQUE (email, login);

-- == mariadb 10.6 ==

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add unique constraint (email, login) to account
ALTER TABLE account ADD UNIQUE (email, login);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_account_login" of "account": two rows that are alike otherwise cannot both have NULL in "login"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`login IS NOT NULL` }

-- warning[D420]: mssql takes NULLs for equal in unique constraint (email, login) of "account": two rows that are alike otherwise cannot both have NULL in "email", "login"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL AND login IS NOT NULL` }

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);
GO

-- add unique constraint (email, login) to account
ALTER TABLE account ADD CONSTRAINT account_email_login_key UNIQUE (email, login);
GO

-- == oracle 19 ==

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add unique constraint (email, login) to account
ALTER TABLE account ADD CONSTRAINT account_email_login_key UNIQUE (email, login);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint account_email_login_key of account
-- drop constraint uq_account_login of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40),
    email VARCHAR(80),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, login, email) SELECT account.id, account.login, account.email FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint account_email_login_key of account
ALTER TABLE account DROP CONSTRAINT account_email_login_key;

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;

-- == mysql 8, downgrade ==

-- drop constraint email of account
ALTER TABLE account DROP INDEX email;

-- drop constraint uq_account_login of account
ALTER TABLE account DROP INDEX uq_account_login;

-- == mariadb 10.6, downgrade ==

-- drop constraint email of account
ALTER TABLE account DROP INDEX email;

-- drop constraint uq_account_login of account
ALTER TABLE account DROP INDEX uq_account_login;

-- == mssql 2016, downgrade ==

-- drop constraint account_email_login_key of account
ALTER TABLE account DROP CONSTRAINT account_email_login_key;
GO

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;
GO

-- == oracle 19, downgrade ==

-- drop constraint account_email_login_key of account
ALTER TABLE account DROP CONSTRAINT account_email_login_key;

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;

COMMIT;
