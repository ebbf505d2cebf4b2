-- an enum of text that a CHECK keeps clean

-- == sqlite 3.35 ==

-- add column account.level
ALTER TABLE account ADD COLUMN level VARCHAR(4) CONSTRAINT ck_account_level CHECK (level IN ('free', 'paid'));

-- == postgresql 14 ==

-- add column account.level
ALTER TABLE account ADD COLUMN level VARCHAR(4);

ALTER TABLE account ADD CONSTRAINT ck_account_level CHECK (level IN ('free', 'paid'));

-- == mysql 8 ==

-- add column account.level
ALTER TABLE account ADD COLUMN level VARCHAR(4);

ALTER TABLE account ADD CONSTRAINT ck_account_level CHECK (level IN ('free', 'paid'));

-- == mariadb 10.6 ==

-- add column account.level
ALTER TABLE account ADD COLUMN level VARCHAR(4);

ALTER TABLE account ADD CONSTRAINT ck_account_level CHECK (level IN ('free', 'paid'));

-- == mssql 2016 ==

-- add column account.level
ALTER TABLE account ADD level VARCHAR(4) NULL;
GO

ALTER TABLE account ADD CONSTRAINT ck_account_level CHECK (level IN ('free', 'paid'));
GO

-- == oracle 19 ==

-- add column account.level
ALTER TABLE account ADD "level" VARCHAR2(4 CHAR);

ALTER TABLE account ADD CONSTRAINT ck_account_level CHECK ("level" IN ('free', 'paid'));

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.level
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

-- drop column account.level
ALTER TABLE account DROP COLUMN level;

-- == mysql 8, downgrade ==

-- drop column account.level
ALTER TABLE account DROP CHECK ck_account_level;

ALTER TABLE account DROP COLUMN level;

-- == mariadb 10.6, downgrade ==

-- drop column account.level
ALTER TABLE account DROP CONSTRAINT ck_account_level;

ALTER TABLE account DROP COLUMN level;

-- == mssql 2016, downgrade ==

-- drop column account.level
ALTER TABLE account DROP CONSTRAINT ck_account_level;
GO

ALTER TABLE account DROP COLUMN level;
GO

-- == oracle 19, downgrade ==

-- drop column account.level
ALTER TABLE account DROP COLUMN "level";

COMMIT;
