-- indexes over a column that goes go with it, the others come back

-- == sqlite 3.35 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

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

CREATE INDEX ix_some_table_foo ON some_table (foo);

-- == postgresql 14 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mysql 8 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column some_table.bar
DROP INDEX ix_both ON some_table;

ALTER TABLE some_table DROP COLUMN bar;

-- == mariadb 10.6 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column some_table.bar
DROP INDEX ix_both ON some_table;

ALTER TABLE some_table DROP COLUMN bar;

-- == mssql 2016 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column some_table.bar
DROP INDEX ix_both ON some_table;
GO

DROP INDEX ix_some_table_bar ON some_table;
GO

ALTER TABLE some_table DROP COLUMN bar;
GO

-- == oracle 19 ==

-- warning[M201]: with column "some_table.bar" go index "ix_both" and index "ix_some_table_bar", which use it
--   = help: drop it explicitly first if that is what you mean

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

CREATE INDEX ix_both ON some_table (foo, bar);

CREATE INDEX ix_some_table_bar ON some_table (bar);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

CREATE INDEX ix_both ON some_table (foo, bar);

CREATE INDEX ix_some_table_bar ON some_table (bar);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

CREATE INDEX ix_both ON some_table (foo, bar);

CREATE INDEX ix_some_table_bar ON some_table (bar);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

CREATE INDEX ix_both ON some_table (foo, bar);

CREATE INDEX ix_some_table_bar ON some_table (bar);

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD bar INTEGER NULL;
GO

CREATE INDEX ix_both ON some_table (foo, bar);
GO

CREATE INDEX ix_some_table_bar ON some_table (bar);
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD bar INTEGER;

CREATE INDEX ix_both ON some_table (foo, bar);

CREATE INDEX ix_some_table_bar ON some_table (bar);

COMMIT;
