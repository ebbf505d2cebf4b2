-- a table that refers to itself under a new name

-- == sqlite 3.35 ==

-- rename table node to vertex
ALTER TABLE node RENAME TO vertex;

-- add column vertex.label
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    label VARCHAR(10),
    parent_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (parent_id) REFERENCES vertex (id)
);

INSERT INTO _alembic_batch_temp (id, parent_id) SELECT vertex.id, vertex.parent_id FROM vertex;

DROP TABLE vertex;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO vertex;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot put column "label" in the midst of table "vertex": a new column always comes last
--   = help: leave out insertBefore and insertAfter here, or copy the table: recreate: "always"

-- == mysql 8 ==

-- rename table node to vertex
ALTER TABLE node RENAME TO vertex;

-- add column vertex.label
ALTER TABLE vertex ADD COLUMN label VARCHAR(10) AFTER id;

-- == mariadb 10.6 ==

-- rename table node to vertex
ALTER TABLE node RENAME TO vertex;

-- add column vertex.label
ALTER TABLE vertex ADD COLUMN label VARCHAR(10) AFTER id;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot put column "label" in the midst of table "vertex": a new column always comes last
--   = help: leave out insertBefore and insertAfter here, or copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot add column vertex.label: a new column always comes last
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- drop column vertex.label
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (parent_id) REFERENCES vertex (id)
);

INSERT INTO _alembic_batch_temp (id, parent_id) SELECT vertex.id, vertex.parent_id FROM vertex;

DROP TABLE vertex;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO vertex;

PRAGMA legacy_alter_table = OFF;

-- rename table vertex to node
ALTER TABLE vertex RENAME TO node;

-- == mysql 8, downgrade ==

-- drop column vertex.label
ALTER TABLE vertex DROP COLUMN label;

-- rename table vertex to node
ALTER TABLE vertex RENAME TO node;

-- == mariadb 10.6, downgrade ==

-- drop column vertex.label
ALTER TABLE vertex DROP COLUMN label;

-- rename table vertex to node
ALTER TABLE vertex RENAME TO node;
