-- a table loses its key

-- == sqlite 3.35 ==

-- drop constraint pk_account of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40)
);

INSERT INTO _alembic_batch_temp (rowid, id, name) SELECT account.rowid, account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint pk_account of account
ALTER TABLE account DROP CONSTRAINT pk_account;

-- == sqlite 3.35, downgrade ==

-- add primary key "pk_account" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    CONSTRAINT pk_account PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add primary key "pk_account" to account
ALTER TABLE account ADD CONSTRAINT pk_account PRIMARY KEY (id);
