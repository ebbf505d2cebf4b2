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
