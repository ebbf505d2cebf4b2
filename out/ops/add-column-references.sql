-- a column that refers to another table

-- == sqlite 3.35 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER CONSTRAINT fk_account_bar REFERENCES bar (id) ON DELETE SET NULL;

-- == postgresql 14 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;

-- == sqlite 3.35, downgrade ==

-- drop column account.bar_id
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

-- drop column account.bar_id
ALTER TABLE account DROP COLUMN bar_id;
