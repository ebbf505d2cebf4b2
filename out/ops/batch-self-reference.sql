-- a copy of a table that refers to itself

-- == sqlite 3.35 ==

-- drop column node.old
-- alter column node.label: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    label VARCHAR(20) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);

INSERT INTO _alembic_batch_temp (id, parent_id, label) SELECT node.id, node.parent_id, coalesce(node.label, '') FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_node_label ON node (label);

-- == postgresql 14 ==

-- drop column node.old
-- alter column node.label: nullability
ALTER TABLE node DROP COLUMN "old";

UPDATE node SET label = '' WHERE label IS NULL;

ALTER TABLE node ALTER COLUMN label SET NOT NULL;

-- == mysql 8 ==

-- drop column node.old
-- alter column node.label: nullability
ALTER TABLE node DROP COLUMN old;

UPDATE node SET label = '' WHERE label IS NULL;

ALTER TABLE node MODIFY COLUMN label VARCHAR(20) NOT NULL;

-- == mariadb 10.6 ==

-- drop column node.old
-- alter column node.label: nullability
ALTER TABLE node DROP COLUMN old;

UPDATE node SET label = '' WHERE label IS NULL;

ALTER TABLE node MODIFY COLUMN label VARCHAR(20) NOT NULL;

-- == mssql 2016 ==

-- unsupported: error[D421]: mssql refuses ON DELETE actions that come from "node" to "node" in more than one way, or back to where they began
--   = help: leave one of them at ON DELETE NO ACTION, and do it in a trigger or in the application

-- == oracle 19 ==

-- unsupported: error[D440]: oracle takes '' for NULL, and "node.label" is NOT NULL: no row could have it
--   = help: give another value, or make the column nullable here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "node.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column node.label: nullability
-- add column node.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    label VARCHAR(20),
    old INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);

INSERT INTO _alembic_batch_temp (id, parent_id, label) SELECT node.id, node.parent_id, node.label FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_node_label ON node (label);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "node.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column node.label: nullability
-- add column node.old
ALTER TABLE node ALTER COLUMN label DROP NOT NULL;

ALTER TABLE node ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "node.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column node.label: nullability
-- add column node.old
ALTER TABLE node MODIFY COLUMN label VARCHAR(20);

ALTER TABLE node ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "node.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column node.label: nullability
-- add column node.old
ALTER TABLE node MODIFY COLUMN label VARCHAR(20);

ALTER TABLE node ADD COLUMN old INTEGER;
