-- a Boolean that a CHECK keeps clean where there is no Boolean

-- == sqlite 3.35 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN DEFAULT 1 NOT NULL CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == postgresql 14 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOLEAN DEFAULT true NOT NULL;

-- == mysql 8 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL NOT NULL DEFAULT true;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == mariadb 10.6 ==

-- add column account.active
ALTER TABLE account ADD COLUMN active BOOL NOT NULL DEFAULT true;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

-- == mssql 2016 ==

-- add column account.active
ALTER TABLE account ADD active BIT NOT NULL CONSTRAINT [DF_account_active] DEFAULT 1;
GO

-- == oracle 19 ==

-- add column account.active
ALTER TABLE account ADD active SMALLINT DEFAULT 1 NOT NULL;

ALTER TABLE account ADD CONSTRAINT ck_account_active CHECK (active IN (0, 1));

COMMIT;

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

-- == mysql 8, downgrade ==

-- drop column account.active
ALTER TABLE account DROP CHECK ck_account_active;

ALTER TABLE account DROP COLUMN active;

-- == mariadb 10.6, downgrade ==

-- drop column account.active
ALTER TABLE account DROP CONSTRAINT ck_account_active;

ALTER TABLE account DROP COLUMN active;

-- == mssql 2016, downgrade ==

-- drop column account.active
ALTER TABLE account DROP CONSTRAINT [DF_account_active];
GO

ALTER TABLE account DROP COLUMN active;
GO

-- == oracle 19, downgrade ==

-- drop column account.active
ALTER TABLE account DROP COLUMN active;

COMMIT;
