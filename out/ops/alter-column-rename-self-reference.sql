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

-- == mysql 8 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
ALTER TABLE node RENAME COLUMN id TO `key`;

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;

ALTER TABLE node CHANGE COLUMN parent_id parent_key INTEGER NOT NULL;

-- == mariadb 10.6 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
ALTER TABLE node RENAME COLUMN id TO `key`;

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;

ALTER TABLE node CHANGE COLUMN parent_id parent_key INTEGER NOT NULL;

-- == mssql 2016 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
EXEC sp_rename N'node.id', N'key', 'COLUMN';
GO

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;
GO

ALTER TABLE node DROP CONSTRAINT node_parent_id_fkey;
GO

ALTER TABLE node ALTER COLUMN parent_id INTEGER NOT NULL;
GO

EXEC sp_rename N'node.parent_id', N'parent_key', 'COLUMN';
GO

ALTER TABLE node ADD CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_key) REFERENCES node ([key]);
GO

-- == oracle 19 ==

-- rename column node.id to key
-- rename column node.parent_id to parent_key; alter column node.parent_id: nullability
ALTER TABLE node RENAME COLUMN id TO key;

UPDATE node SET parent_id = 1 WHERE parent_id IS NULL;

ALTER TABLE node MODIFY parent_id NOT NULL;

ALTER TABLE node RENAME COLUMN parent_id TO parent_key;

COMMIT;

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

-- == mysql 8, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node CHANGE COLUMN parent_key parent_id INTEGER;

ALTER TABLE node RENAME COLUMN `key` TO id;

-- == mariadb 10.6, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node CHANGE COLUMN parent_key parent_id INTEGER;

ALTER TABLE node RENAME COLUMN `key` TO id;

-- == mssql 2016, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node DROP CONSTRAINT node_parent_id_fkey;
GO

ALTER TABLE node ALTER COLUMN parent_key INTEGER NULL;
GO

EXEC sp_rename N'node.parent_key', N'parent_id', 'COLUMN';
GO

ALTER TABLE node ADD CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES node ([key]);
GO

EXEC sp_rename N'node.[key]', N'id', 'COLUMN';
GO

-- == oracle 19, downgrade ==

-- rename column node.parent_key to parent_id; alter column node.parent_key: nullability
-- rename column node.key to id
ALTER TABLE node MODIFY parent_key NULL;

ALTER TABLE node RENAME COLUMN parent_key TO parent_id;

ALTER TABLE node RENAME COLUMN key TO id;

COMMIT;
