-- what SQLite has no statement for becomes a copy of the table

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- alter column account.name: nullability
-- alter column account.state: type, default
-- add column account.seen
-- add unique constraint "uq_account_name" to account
-- comment on table account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    state TEXT,
    seen DATETIME DEFAULT (CURRENT_TIMESTAMP),
    PRIMARY KEY (id),
    CONSTRAINT uq_account_name UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, state) SELECT account.id, coalesce(account.name, ''), account.state FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: nullability
UPDATE account SET name = '' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- alter column account.state: type, default
ALTER TABLE account ALTER COLUMN state DROP DEFAULT;

ALTER TABLE account ALTER COLUMN state TYPE TEXT;

-- add column account.seen
ALTER TABLE account ADD COLUMN seen TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP);

-- add unique constraint "uq_account_name" to account
ALTER TABLE account ADD CONSTRAINT uq_account_name UNIQUE (name);

-- comment on table account
COMMENT ON TABLE account IS 'everybody''s';

-- == mysql 8 ==

-- alter column account.name: nullability
UPDATE account SET name = '' WHERE name IS NULL;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- alter column account.state: type, default
ALTER TABLE account MODIFY COLUMN state TEXT;

-- add column account.seen
ALTER TABLE account ADD COLUMN seen DATETIME DEFAULT (CURRENT_TIMESTAMP);

-- add unique constraint "uq_account_name" to account
ALTER TABLE account ADD CONSTRAINT uq_account_name UNIQUE (name);

-- comment on table account
ALTER TABLE account COMMENT='everybody''s';

-- == mariadb 10.6 ==

-- alter column account.name: nullability
UPDATE account SET name = '' WHERE name IS NULL;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- alter column account.state: type, default
ALTER TABLE account MODIFY COLUMN state TEXT;

-- add column account.seen
ALTER TABLE account ADD COLUMN seen DATETIME DEFAULT (CURRENT_TIMESTAMP);

-- add unique constraint "uq_account_name" to account
ALTER TABLE account ADD CONSTRAINT uq_account_name UNIQUE (name);

-- comment on table account
ALTER TABLE account COMMENT='everybody''s';

-- == mssql 2016 ==

-- alter column account.name: nullability
UPDATE account SET name = '' WHERE name IS NULL;
GO

ALTER TABLE account ALTER COLUMN name VARCHAR(40) NOT NULL;
GO

-- alter column account.state: type, default
DECLARE @sql NVARCHAR(max) = (SELECT N'ALTER TABLE account DROP CONSTRAINT ' + QUOTENAME(d.name) FROM sys.default_constraints AS d JOIN sys.columns AS c ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID(N'account') AND c.name = N'state');
EXEC (@sql);
GO

ALTER TABLE account ALTER COLUMN state VARCHAR(max) NULL;
GO

-- add column account.seen
ALTER TABLE account ADD seen DATETIME2 NULL CONSTRAINT [DF_account_seen] DEFAULT (CURRENT_TIMESTAMP) WITH VALUES;
GO

-- add unique constraint "uq_account_name" to account
ALTER TABLE account ADD CONSTRAINT uq_account_name UNIQUE (name);
GO

-- comment on table account
EXEC sp_addextendedproperty N'MS_Description', N'everybody''s', N'SCHEMA', N'dbo', N'TABLE', N'account';
GO

-- == oracle 19 ==

-- unsupported: error[D440]: oracle takes '' for NULL, and "account.name" is NOT NULL: no row could have it
--   = help: give another value, or make the column nullable here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- drop the comment on table account
-- drop constraint uq_account_name of account
-- drop column account.seen
-- alter column account.state: type, default
-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    state VARCHAR(9) DEFAULT 'new',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, state) SELECT account.id, account.name, account.state FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop the comment on table account
COMMENT ON TABLE account IS NULL;

-- drop constraint uq_account_name of account
ALTER TABLE account DROP CONSTRAINT uq_account_name;

-- drop column account.seen
ALTER TABLE account DROP COLUMN seen;

-- alter column account.state: type, default
ALTER TABLE account ALTER COLUMN state TYPE VARCHAR(9);

ALTER TABLE account ALTER COLUMN state SET DEFAULT 'new';

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;

-- == mysql 8, downgrade ==

-- drop the comment on table account
ALTER TABLE account COMMENT='';

-- drop constraint uq_account_name of account
ALTER TABLE account DROP INDEX uq_account_name;

-- drop column account.seen
ALTER TABLE account DROP COLUMN seen;

-- alter column account.state: type, default
ALTER TABLE account MODIFY COLUMN state VARCHAR(9) DEFAULT 'new';

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6, downgrade ==

-- drop the comment on table account
ALTER TABLE account COMMENT='';

-- drop constraint uq_account_name of account
ALTER TABLE account DROP INDEX uq_account_name;

-- drop column account.seen
ALTER TABLE account DROP COLUMN seen;

-- alter column account.state: type, default
ALTER TABLE account MODIFY COLUMN state VARCHAR(9) DEFAULT 'new';

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mssql 2016, downgrade ==

-- drop the comment on table account
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'account';
GO

-- drop constraint uq_account_name of account
ALTER TABLE account DROP CONSTRAINT uq_account_name;
GO

-- drop column account.seen
ALTER TABLE account DROP CONSTRAINT [DF_account_seen];
GO

ALTER TABLE account DROP COLUMN seen;
GO

-- alter column account.state: type, default
ALTER TABLE account ALTER COLUMN state VARCHAR(9) NULL;
GO

ALTER TABLE account ADD CONSTRAINT [DF_account_state] DEFAULT 'new' FOR state;
GO

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NULL;
GO
