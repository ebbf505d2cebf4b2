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

-- == mysql 8 ==

-- add foreign key "fk_node_parent" to node
ALTER TABLE node ADD CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE;

-- == mariadb 10.6 ==

-- add foreign key "fk_node_parent" to node
ALTER TABLE node ADD CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE;

-- == mssql 2016 ==

-- unsupported: error[D421]: mssql refuses ON DELETE actions that come from "node" to "node" in more than one way, or back to where they began
--   = help: leave one of them at ON DELETE NO ACTION, and do it in a trigger or in the application

-- == oracle 19 ==

-- add foreign key "fk_node_parent" to node
ALTER TABLE node ADD CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE;

COMMIT;

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

-- == mysql 8, downgrade ==

-- note[D405]: mysql made an index of "node" (parent_id) for foreign key "fk_node_parent" if there was none, and keeps it when the foreign key goes

-- drop constraint fk_node_parent of node
ALTER TABLE node DROP FOREIGN KEY fk_node_parent;

-- == mariadb 10.6, downgrade ==

-- note[D405]: mariadb made an index of "node" (parent_id) for foreign key "fk_node_parent" if there was none, and keeps it when the foreign key goes

-- drop constraint fk_node_parent of node
ALTER TABLE node DROP FOREIGN KEY fk_node_parent;

-- == oracle 19, downgrade ==

-- drop constraint fk_node_parent of node
ALTER TABLE node DROP CONSTRAINT fk_node_parent;

COMMIT;
