-- a column with a unique constraint

-- == sqlite 3.35 ==

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

-- == postgresql 14 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

ALTER TABLE account ADD UNIQUE (login);

-- == sqlite 3.35, downgrade ==

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

-- == postgresql 14, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;
