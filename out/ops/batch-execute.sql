-- SQL in a block keeps its place

-- == sqlite 3.35 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER;

-- execute a statement
UPDATE some_table SET foo = bar * 2;

-- drop column some_table.bar
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, foo) SELECT some_table.id, some_table.foo FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER;

-- execute a statement
UPDATE some_table SET foo = bar * 2;

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mysql 8 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER;

-- execute a statement
UPDATE some_table SET foo = bar * 2;

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mariadb 10.6 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER;

-- execute a statement
UPDATE some_table SET foo = bar * 2;

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mssql 2016 ==

-- add column some_table.foo
ALTER TABLE some_table ADD foo INTEGER NULL;
GO

-- execute a statement
UPDATE some_table SET foo = bar * 2;
GO

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;
GO

-- == oracle 19 ==

-- add column some_table.foo
ALTER TABLE some_table ADD foo INTEGER;

-- execute a statement
UPDATE some_table SET foo = bar * 2;

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
