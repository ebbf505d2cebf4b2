-- the key that a table itself refers to gets a new name

-- == sqlite 3.35 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
CREATE TABLE _alembic_batch_temp (
    "key" INTEGER NOT NULL,
    parent_key INTEGER NOT NULL,
    PRIMARY KEY ("key"),
    FOREIGN KEY (parent_key) REFERENCES node ("key")
);

INSERT INTO _alembic_batch_temp ("key", parent_key) SELECT node.id, coalesce(node.parent_id, 1) FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
ALTER TABLE node RENAME COLUMN id TO key;

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;

ALTER TABLE node ALTER COLUMN parent_id SET NOT NULL;

ALTER TABLE node RENAME COLUMN parent_id TO parent_key;

-- == sqlite 3.35, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (parent_id) REFERENCES node (id)
);

INSERT INTO _alembic_batch_temp (id, parent_id) SELECT node."key", node.parent_key FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node ALTER COLUMN parent_key DROP NOT NULL;

ALTER TABLE node RENAME COLUMN parent_key TO parent_id;

ALTER TABLE node RENAME COLUMN key TO id;
