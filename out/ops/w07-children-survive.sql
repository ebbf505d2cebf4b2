-- a table is copied, and the rows that refer to it with ON DELETE CASCADE stay

-- == sqlite 3.35 ==

-- drop column parent.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(20),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT parent.id, parent.name FROM parent;

DROP TABLE parent;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO parent;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column parent.old
ALTER TABLE parent DROP COLUMN "old";

-- == mysql 8 ==

-- drop column parent.old
ALTER TABLE parent DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column parent.old
ALTER TABLE parent DROP COLUMN old;

-- == mssql 2016 ==

-- drop column parent.old
ALTER TABLE parent DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column parent.old
ALTER TABLE parent DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "parent.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column parent.old
ALTER TABLE parent ADD old INTEGER;

COMMIT;
