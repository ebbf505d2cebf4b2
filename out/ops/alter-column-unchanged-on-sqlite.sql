-- a change that makes no difference on SQLite

-- == sqlite 3.35 ==

-- alter column account.weight: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    weight FLOAT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, weight) SELECT account.id, account.weight FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(53);

-- == sqlite 3.35, downgrade ==

-- alter column account.weight: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    weight FLOAT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, weight) SELECT account.id, account.weight FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(24);
