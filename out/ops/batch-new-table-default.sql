-- rows keep the default that a new column had when it was made, whatever it has in the end

-- == sqlite 3.35 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER,
    five INTEGER DEFAULT 7,
    none INTEGER DEFAULT 7,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar, five, none) SELECT some_table.id, some_table.bar, 5, NULL FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
ALTER TABLE some_table ADD COLUMN five INTEGER DEFAULT 5;

ALTER TABLE some_table ADD COLUMN none INTEGER;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 7;

ALTER TABLE some_table ALTER COLUMN none SET DEFAULT 7;

-- == mysql 8 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
ALTER TABLE some_table ADD COLUMN five INTEGER DEFAULT 5;

ALTER TABLE some_table ADD COLUMN none INTEGER;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 7;

ALTER TABLE some_table ALTER COLUMN none SET DEFAULT 7;

-- == mariadb 10.6 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
ALTER TABLE some_table ADD COLUMN five INTEGER DEFAULT 5;

ALTER TABLE some_table ADD COLUMN none INTEGER;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 7;

ALTER TABLE some_table ALTER COLUMN none SET DEFAULT 7;

-- == mssql 2016 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
ALTER TABLE some_table ADD five INTEGER NULL CONSTRAINT [DF_some_table_five] DEFAULT 5 WITH VALUES;
GO

ALTER TABLE some_table ADD none INTEGER NULL;
GO

ALTER TABLE some_table DROP CONSTRAINT [DF_some_table_five];
GO

ALTER TABLE some_table ADD CONSTRAINT [DF_some_table_five] DEFAULT 7 FOR five;
GO

ALTER TABLE some_table ADD CONSTRAINT [DF_some_table_none] DEFAULT 7 FOR none;
GO

-- == oracle 19 ==

-- add column some_table.five
-- add column some_table.none
-- alter column some_table.five: default
-- alter column some_table.none: default
ALTER TABLE some_table ADD five INTEGER DEFAULT 5;

ALTER TABLE some_table ADD none INTEGER;

ALTER TABLE some_table MODIFY five DEFAULT 7;

ALTER TABLE some_table MODIFY none DEFAULT 7;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar) SELECT some_table.id, some_table.bar FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
ALTER TABLE some_table ALTER COLUMN none DROP DEFAULT;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 5;

ALTER TABLE some_table DROP COLUMN none;

ALTER TABLE some_table DROP COLUMN five;

-- == mysql 8, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
ALTER TABLE some_table ALTER COLUMN none SET DEFAULT NULL;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 5;

ALTER TABLE some_table DROP COLUMN none;

ALTER TABLE some_table DROP COLUMN five;

-- == mariadb 10.6, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
ALTER TABLE some_table ALTER COLUMN none SET DEFAULT NULL;

ALTER TABLE some_table ALTER COLUMN five SET DEFAULT 5;

ALTER TABLE some_table DROP COLUMN none;

ALTER TABLE some_table DROP COLUMN five;

-- == mssql 2016, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
ALTER TABLE some_table DROP CONSTRAINT [DF_some_table_none];
GO

ALTER TABLE some_table DROP CONSTRAINT [DF_some_table_five];
GO

ALTER TABLE some_table ADD CONSTRAINT [DF_some_table_five] DEFAULT 5 FOR five;
GO

ALTER TABLE some_table DROP COLUMN none;
GO

ALTER TABLE some_table DROP CONSTRAINT [DF_some_table_five];
GO

ALTER TABLE some_table DROP COLUMN five;
GO

-- == oracle 19, downgrade ==

-- alter column some_table.none: default
-- alter column some_table.five: default
-- drop column some_table.none
-- drop column some_table.five
ALTER TABLE some_table MODIFY none DEFAULT NULL;

ALTER TABLE some_table MODIFY five DEFAULT 5;

ALTER TABLE some_table DROP COLUMN none;

ALTER TABLE some_table DROP COLUMN five;

COMMIT;
