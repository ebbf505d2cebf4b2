-- a default that is computed, which SQLite cannot add to a table

-- == sqlite 3.35 ==

-- add column account.created_at
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column account.created_at
ALTER TABLE account ADD COLUMN created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP) NOT NULL;

-- == sqlite 3.35, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

-- == postgresql 14, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;
