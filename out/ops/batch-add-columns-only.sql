-- nothing but plain new columns and indexes copies no table

-- == sqlite 3.35 ==

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table ADD COLUMN bar VARCHAR(10) DEFAULT '' NOT NULL;

CREATE INDEX ix_some_table_foo ON some_table (foo);

-- == postgresql 14 ==

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table ADD COLUMN bar VARCHAR(10) DEFAULT '' NOT NULL;

CREATE INDEX ix_some_table_foo ON some_table (foo);

-- == mysql 8 ==

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table ADD COLUMN bar VARCHAR(10) NOT NULL DEFAULT '';

CREATE INDEX ix_some_table_foo ON some_table (foo);

-- == mariadb 10.6 ==

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table ADD COLUMN bar VARCHAR(10) NOT NULL DEFAULT '';

CREATE INDEX ix_some_table_foo ON some_table (foo);

-- == mssql 2016 ==

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD foo INTEGER NULL;
GO

ALTER TABLE some_table ADD bar VARCHAR(10) NOT NULL CONSTRAINT [DF_some_table_bar] DEFAULT '';
GO

CREATE INDEX ix_some_table_foo ON some_table (foo);
GO

-- == oracle 19 ==

-- note[D441]: the default of "some_table.bar" is '', which oracle takes for NULL

-- warning[D204]: "some_table.bar" is NOT NULL without a default: oracle refuses to add it unless the table is empty
--   = help: give it a serverDefault or a backfill

-- add column some_table.foo
-- add column some_table.bar
-- create index ix_some_table_foo on some_table
ALTER TABLE some_table ADD foo INTEGER;

ALTER TABLE some_table ADD bar VARCHAR2(10 CHAR) DEFAULT '' NOT NULL;

CREATE INDEX ix_some_table_foo ON some_table (foo);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
DROP INDEX ix_some_table_foo;

ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table DROP COLUMN foo;

-- == mysql 8, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
DROP INDEX ix_some_table_foo ON some_table;

ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table DROP COLUMN foo;

-- == mariadb 10.6, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
DROP INDEX ix_some_table_foo ON some_table;

ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table DROP COLUMN foo;

-- == mssql 2016, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
DROP INDEX ix_some_table_foo ON some_table;
GO

ALTER TABLE some_table DROP CONSTRAINT [DF_some_table_bar];
GO

ALTER TABLE some_table DROP COLUMN bar;
GO

ALTER TABLE some_table DROP COLUMN foo;
GO

-- == oracle 19, downgrade ==

-- drop index ix_some_table_foo of some_table
-- drop column some_table.bar
-- drop column some_table.foo
DROP INDEX ix_some_table_foo;

ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table DROP COLUMN foo;

COMMIT;
