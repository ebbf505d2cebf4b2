-- a key that numbers itself becomes wider

-- == sqlite 3.35 ==

-- alter column account.id: type
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

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE BIGINT;

ALTER SEQUENCE account_id_seq AS BIGINT;

-- == sqlite 3.35, downgrade ==

-- alter column account.id: type
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

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE INTEGER;

ALTER SEQUENCE account_id_seq AS INTEGER;
