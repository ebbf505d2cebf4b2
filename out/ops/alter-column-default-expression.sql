-- a default that is an expression

-- == sqlite 3.35 ==

-- alter column account.seen_at: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    seen_at DATETIME DEFAULT (CURRENT_TIMESTAMP),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, seen_at) SELECT account.id, account.seen_at FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at SET DEFAULT (CURRENT_TIMESTAMP);

-- == mysql 8 ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at SET DEFAULT (CURRENT_TIMESTAMP);

-- == mariadb 10.6 ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at SET DEFAULT (CURRENT_TIMESTAMP);

-- == mssql 2016 ==

-- alter column account.seen_at: default
ALTER TABLE account ADD CONSTRAINT [DF_account_seen_at] DEFAULT (CURRENT_TIMESTAMP) FOR seen_at;
GO

-- == oracle 19 ==

-- alter column account.seen_at: default
ALTER TABLE account MODIFY seen_at DEFAULT (CURRENT_TIMESTAMP);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.seen_at: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    seen_at DATETIME,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, seen_at) SELECT account.id, account.seen_at FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at DROP DEFAULT;

-- == mysql 8, downgrade ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at SET DEFAULT NULL;

-- == mariadb 10.6, downgrade ==

-- alter column account.seen_at: default
ALTER TABLE account ALTER COLUMN seen_at SET DEFAULT NULL;

-- == mssql 2016, downgrade ==

-- alter column account.seen_at: default
ALTER TABLE account DROP CONSTRAINT [DF_account_seen_at];
GO

-- == oracle 19, downgrade ==

-- alter column account.seen_at: default
ALTER TABLE account MODIFY seen_at DEFAULT NULL;

COMMIT;
