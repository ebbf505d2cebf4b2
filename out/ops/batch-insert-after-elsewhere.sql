-- a column in the midst of a table, where there is no such thing

-- == sqlite 3.35 ==

-- add column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar) SELECT some_table.id, some_table.bar FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot put column "foo" in the midst of table "some_table": a new column always comes last
--   = help: leave out insertBefore and insertAfter here, or copy the table: recreate: "always"

-- == mysql 8 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER AFTER id;

-- == mariadb 10.6 ==

-- add column some_table.foo
ALTER TABLE some_table ADD COLUMN foo INTEGER AFTER id;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot put column "foo" in the midst of table "some_table": a new column always comes last
--   = help: leave out insertBefore and insertAfter here, or copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot add column some_table.foo: a new column always comes last
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- drop column some_table.foo
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

-- == mysql 8, downgrade ==

-- drop column some_table.foo
ALTER TABLE some_table DROP COLUMN foo;

-- == mariadb 10.6, downgrade ==

-- drop column some_table.foo
ALTER TABLE some_table DROP COLUMN foo;
