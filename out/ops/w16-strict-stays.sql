-- a copy keeps STRICT

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot make "_alembic_batch_temp" a STRICT table: STRICT came with SQLite 3.37
--   = help: ask for that version in the configuration: dialects: { sqlite: { version: "3.37" } }

-- == postgresql 14 ==

-- drop column measure.old
ALTER TABLE measure DROP COLUMN "old";

-- == mysql 8 ==

-- drop column measure.old
ALTER TABLE measure DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column measure.old
ALTER TABLE measure DROP COLUMN old;

-- == mssql 2016 ==

-- drop column measure.old
ALTER TABLE measure DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column measure.old
ALTER TABLE measure DROP COLUMN old;

COMMIT;

-- == sqlite 3.37 ==

-- drop column measure.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    value INTEGER,
    PRIMARY KEY (id)
) STRICT;

INSERT INTO _alembic_batch_temp (id, value) SELECT measure.id, measure.value FROM measure;

DROP TABLE measure;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO measure;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD old INTEGER;

COMMIT;

-- == sqlite 3.37, downgrade ==

-- warning[M202]: the derived downgrade brings back column "measure.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column measure.old
ALTER TABLE measure ADD COLUMN old INTEGER;
