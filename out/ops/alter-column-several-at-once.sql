-- name, type, NOT NULL, default and comment in one call

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    full_name TEXT DEFAULT 'unknown' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, full_name) SELECT account.id, coalesce(account.name, 'unknown') FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
ALTER TABLE account ALTER COLUMN name TYPE TEXT;

ALTER TABLE account ALTER COLUMN name SET DEFAULT 'unknown';

UPDATE account SET name = 'unknown' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

COMMENT ON COLUMN account.name IS 'as on the passport';

ALTER TABLE account RENAME COLUMN name TO full_name;

-- == mysql 8 ==

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
ALTER TABLE account MODIFY COLUMN name TEXT DEFAULT ('unknown');

UPDATE account SET name = 'unknown' WHERE name IS NULL;

ALTER TABLE account CHANGE COLUMN name full_name TEXT NOT NULL DEFAULT ('unknown') COMMENT 'as on the passport';

-- == mariadb 10.6 ==

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
ALTER TABLE account MODIFY COLUMN name TEXT DEFAULT 'unknown';

UPDATE account SET name = 'unknown' WHERE name IS NULL;

ALTER TABLE account CHANGE COLUMN name full_name TEXT NOT NULL DEFAULT 'unknown' COMMENT 'as on the passport';

-- == mssql 2016 ==

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
ALTER TABLE account ALTER COLUMN name VARCHAR(max) NULL;
GO

ALTER TABLE account ADD CONSTRAINT [DF_account_name] DEFAULT 'unknown' FOR name;
GO

UPDATE account SET name = 'unknown' WHERE name IS NULL;
GO

ALTER TABLE account ALTER COLUMN name VARCHAR(max) NOT NULL;
GO

EXEC sp_addextendedproperty N'MS_Description', N'as on the passport', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'name';
GO

EXEC sp_rename N'account.name', N'full_name', 'COLUMN';
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot rename column account.name to full_name; alter column account.name: type, nullability, default, comment: a column with values in it cannot turn from string(40) into text
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.full_name

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.full_name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
ALTER TABLE account ALTER COLUMN full_name DROP DEFAULT;

ALTER TABLE account ALTER COLUMN full_name TYPE VARCHAR(40);

ALTER TABLE account ALTER COLUMN full_name DROP NOT NULL;

COMMENT ON COLUMN account.full_name IS NULL;

ALTER TABLE account RENAME COLUMN full_name TO name;

-- == mysql 8, downgrade ==

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
ALTER TABLE account CHANGE COLUMN full_name name VARCHAR(40);

-- == mariadb 10.6, downgrade ==

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
ALTER TABLE account CHANGE COLUMN full_name name VARCHAR(40);

-- == mssql 2016, downgrade ==

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
ALTER TABLE account DROP CONSTRAINT [DF_account_name];
GO

ALTER TABLE account ALTER COLUMN full_name VARCHAR(40) NULL;
GO

EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'full_name';
GO

EXEC sp_rename N'account.full_name', N'name', 'COLUMN';
GO
