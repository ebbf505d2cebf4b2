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
