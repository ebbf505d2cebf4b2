-- a Boolean that a CHECK keeps clean where there is no Boolean

-- == sqlite 3.35 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN DEFAULT 1 NOT NULL CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == postgresql 14 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN DEFAULT true NOT NULL;

-- == sqlite 3.35, downgrade ==

-- drop column account.active
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

-- drop column account.active
ALTER TABLE account DROP COLUMN active;
