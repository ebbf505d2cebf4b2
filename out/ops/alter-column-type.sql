-- a wider type

-- == sqlite 3.35 ==

-- alter column account.name: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(200) DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name TYPE VARCHAR(200);

-- == sqlite 3.35, downgrade ==

-- alter column account.name: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.name: type
ALTER TABLE account ALTER COLUMN name TYPE VARCHAR(40);
