-- new and dropped columns in one copy

-- == sqlite 3.35 ==

-- add column some_table.foo
-- drop column some_table.bar
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table DROP COLUMN bar;

-- == mysql 8 ==

-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table DROP COLUMN bar;

-- == mariadb 10.6 ==

-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table DROP COLUMN bar;

-- == mssql 2016 ==

-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD foo INTEGER NULL;
GO

ALTER TABLE some_table DROP COLUMN bar;
GO

-- == oracle 19 ==

-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD foo INTEGER;

ALTER TABLE some_table DROP COLUMN bar;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
ALTER TABLE some_table ADD COLUMN bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
ALTER TABLE some_table ADD COLUMN bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
ALTER TABLE some_table ADD COLUMN bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
ALTER TABLE some_table ADD bar INTEGER NULL;
GO

ALTER TABLE some_table DROP COLUMN foo;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
-- drop column some_table.foo
ALTER TABLE some_table ADD bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

COMMIT;
