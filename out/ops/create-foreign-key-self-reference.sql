-- a foreign key from a table to itself

-- == sqlite 3.35 ==

-- add foreign key "fk_node_parent" to node
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);

INSERT INTO _alembic_batch_temp (id, parent_id) SELECT node.id, node.parent_id FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add foreign key "fk_node_parent" to node
ALTER TABLE node ADD CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE;

-- == sqlite 3.35, downgrade ==

-- drop constraint fk_node_parent of node
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, parent_id) SELECT node.id, node.parent_id FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint fk_node_parent of node
ALTER TABLE node DROP CONSTRAINT fk_node_parent;
