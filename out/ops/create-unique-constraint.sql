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
