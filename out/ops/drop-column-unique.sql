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
