-- a default is set, and another one taken away

-- == sqlite 3.35 ==

-- alter column account.name: default
-- alter column account.level: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) DEFAULT 'nobody',
    level INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, level) SELECT account.id, account.name, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT 'nobody';

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level DROP DEFAULT;

-- == mysql 8 ==

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT 'nobody';

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT NULL;

-- == mariadb 10.6 ==

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT 'nobody';

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT NULL;

-- == mssql 2016 ==

-- alter column account.name: default
ALTER TABLE account ADD CONSTRAINT [DF_account_name] DEFAULT 'nobody' FOR name;
GO

-- alter column account.level: default
DECLARE @sql NVARCHAR(max) = (SELECT N'ALTER TABLE account DROP CONSTRAINT ' + QUOTENAME(d.name) FROM sys.default_constraints AS d JOIN sys.columns AS c ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID(N'account') AND c.name = N'level');
EXEC (@sql);
GO

-- == oracle 19 ==

-- alter column account.name: default
ALTER TABLE account MODIFY name DEFAULT 'nobody';

-- alter column account.level: default
ALTER TABLE account MODIFY "level" DEFAULT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.level: default
-- alter column account.name: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    level INTEGER DEFAULT 1,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, level) SELECT account.id, account.name, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT 1;

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name DROP DEFAULT;

-- == mysql 8, downgrade ==

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT 1;

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT NULL;

-- == mariadb 10.6, downgrade ==

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT 1;

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT NULL;

-- == mssql 2016, downgrade ==

-- alter column account.level: default
ALTER TABLE account ADD CONSTRAINT [DF_account_level] DEFAULT 1 FOR level;
GO

-- alter column account.name: default
ALTER TABLE account DROP CONSTRAINT [DF_account_name];
GO

-- == oracle 19, downgrade ==

-- alter column account.level: default
ALTER TABLE account MODIFY "level" DEFAULT 1;

-- alter column account.name: default
ALTER TABLE account MODIFY name DEFAULT NULL;

COMMIT;
