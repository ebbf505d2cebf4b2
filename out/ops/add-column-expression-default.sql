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

-- == mysql 8 ==

-- add column account.created_at
ALTER TABLE account ADD COLUMN created_at DATETIME NOT NULL DEFAULT (CURRENT_TIMESTAMP);

-- == mariadb 10.6 ==

-- add column account.created_at
ALTER TABLE account ADD COLUMN created_at DATETIME NOT NULL DEFAULT (CURRENT_TIMESTAMP);

-- == mssql 2016 ==

-- add column account.created_at
ALTER TABLE account ADD created_at DATETIME2 NOT NULL CONSTRAINT [DF_account_created_at] DEFAULT (CURRENT_TIMESTAMP);
GO

-- == oracle 19 ==

-- add column account.created_at
ALTER TABLE account ADD created_at TIMESTAMP DEFAULT (CURRENT_TIMESTAMP) NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

-- == postgresql 14, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

-- == mysql 8, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

-- == mariadb 10.6, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

-- == mssql 2016, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP CONSTRAINT [DF_account_created_at];
GO

ALTER TABLE account DROP COLUMN created_at;
GO

-- == oracle 19, downgrade ==

-- drop column account.created_at
ALTER TABLE account DROP COLUMN created_at;

COMMIT;
