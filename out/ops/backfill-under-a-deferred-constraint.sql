-- rows that a deferred constraint has yet to check, and DDL behind them in the same transaction

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot defer the unique constraint "uq_node_place": only foreign keys can be deferred
--   = help: leave out deferrable and initially here: if (op.dialect === …)

-- == postgresql 14 ==

-- warning[D206]: rows give "kind.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('kind', 'id'), max(id)) FROM kind

-- warning[D206]: rows give "node.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('node', 'id'), max(id)) FROM node

-- insert 1 row into kind
INSERT INTO kind (id, label) VALUES (7, 'late');

-- insert 2 rows into node
INSERT INTO node (id, kind_id, place) VALUES (2, 7, 1);

INSERT INTO node (id, kind_id, place) VALUES (3, 7, 2);

-- add column node.size
SET CONSTRAINTS node_kind_id_fkey, uq_node_place IMMEDIATE;

ALTER TABLE node ADD COLUMN size INTEGER;

SET CONSTRAINTS node_kind_id_fkey, uq_node_place DEFERRED;

UPDATE node SET size = 1;

SET CONSTRAINTS node_kind_id_fkey, uq_node_place IMMEDIATE;

ALTER TABLE node ALTER COLUMN size SET NOT NULL;

SET CONSTRAINTS node_kind_id_fkey, uq_node_place DEFERRED;

-- create index ix_node_size on node
SET CONSTRAINTS node_kind_id_fkey, uq_node_place IMMEDIATE;

CREATE INDEX ix_node_size ON node (size);

SET CONSTRAINTS node_kind_id_fkey, uq_node_place DEFERRED;

-- execute a statement
UPDATE kind SET id = id;

-- alter column kind.label: nullability
UPDATE kind SET label = 'none' WHERE label IS NULL;

SET CONSTRAINTS node_kind_id_fkey IMMEDIATE;

ALTER TABLE kind ALTER COLUMN label SET NOT NULL;

SET CONSTRAINTS node_kind_id_fkey DEFERRED;

-- execute a statement
UPDATE node SET place = place - 1;

-- drop constraint uq_node_place of node
SET CONSTRAINTS node_kind_id_fkey, uq_node_place IMMEDIATE;

ALTER TABLE node DROP CONSTRAINT uq_node_place;

SET CONSTRAINTS node_kind_id_fkey DEFERRED;

-- == mysql 8 ==

-- insert 1 row into kind
INSERT INTO kind (id, label) VALUES (7, 'late');

-- insert 2 rows into node
INSERT INTO node (id, kind_id, place) VALUES (2, 7, 1);

INSERT INTO node (id, kind_id, place) VALUES (3, 7, 2);

-- add column node.size
ALTER TABLE node ADD COLUMN size INTEGER;

UPDATE node SET size = 1;

ALTER TABLE node MODIFY COLUMN size INTEGER NOT NULL;

-- create index ix_node_size on node
CREATE INDEX ix_node_size ON node (size);

-- execute a statement
UPDATE kind SET id = id;

-- alter column kind.label: nullability
UPDATE kind SET label = 'none' WHERE label IS NULL;

ALTER TABLE kind MODIFY COLUMN label VARCHAR(20) NOT NULL;

-- execute a statement
UPDATE node SET place = place - 1;

-- drop constraint uq_node_place of node
ALTER TABLE node DROP INDEX uq_node_place;

-- == mariadb 10.6 ==

-- insert 1 row into kind
INSERT INTO kind (id, label) VALUES (7, 'late');

-- insert 2 rows into node
INSERT INTO node (id, kind_id, place) VALUES (2, 7, 1);

INSERT INTO node (id, kind_id, place) VALUES (3, 7, 2);

-- add column node.size
ALTER TABLE node ADD COLUMN size INTEGER;

UPDATE node SET size = 1;

ALTER TABLE node MODIFY COLUMN size INTEGER NOT NULL;

-- create index ix_node_size on node
CREATE INDEX ix_node_size ON node (size);

-- execute a statement
UPDATE kind SET id = id;

-- alter column kind.label: nullability
UPDATE kind SET label = 'none' WHERE label IS NULL;

ALTER TABLE kind MODIFY COLUMN label VARCHAR(20) NOT NULL;

-- execute a statement
UPDATE node SET place = place - 1;

-- drop constraint uq_node_place of node
ALTER TABLE node DROP INDEX uq_node_place;

-- == mssql 2016 ==

-- insert 1 row into kind
SET IDENTITY_INSERT kind ON;
GO

INSERT INTO kind (id, label) VALUES (7, 'late');
GO

SET IDENTITY_INSERT kind OFF;
GO

-- insert 2 rows into node
SET IDENTITY_INSERT node ON;
GO

INSERT INTO node (id, kind_id, place) VALUES (2, 7, 1);
GO

INSERT INTO node (id, kind_id, place) VALUES (3, 7, 2);
GO

SET IDENTITY_INSERT node OFF;
GO

-- add column node.size
ALTER TABLE node ADD size INTEGER NULL;
GO

UPDATE node SET size = 1;
GO

ALTER TABLE node ALTER COLUMN size INTEGER NOT NULL;
GO

-- create index ix_node_size on node
CREATE INDEX ix_node_size ON node (size);
GO

-- execute a statement
UPDATE kind SET id = id;
GO

-- alter column kind.label: nullability
UPDATE kind SET label = 'none' WHERE label IS NULL;
GO

ALTER TABLE kind ALTER COLUMN label VARCHAR(20) NOT NULL;
GO

-- execute a statement
UPDATE node SET place = place - 1;
GO

-- drop constraint uq_node_place of node
ALTER TABLE node DROP CONSTRAINT uq_node_place;
GO

-- == oracle 19 ==

-- warning[D206]: rows give "kind.id" values of their own: on oracle its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: ALTER TABLE kind MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE)

-- warning[D206]: rows give "node.id" values of their own: on oracle its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: ALTER TABLE node MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE)

-- insert 1 row into kind
INSERT INTO kind (id, label) VALUES (7, 'late');

-- insert 2 rows into node
INSERT INTO node (id, kind_id, place) VALUES (2, 7, 1);

INSERT INTO node (id, kind_id, place) VALUES (3, 7, 2);

-- add column node.size
ALTER TABLE node ADD "size" INTEGER;

UPDATE node SET "size" = 1;

ALTER TABLE node MODIFY "size" NOT NULL;

-- create index ix_node_size on node
CREATE INDEX ix_node_size ON node ("size");

-- execute a statement
UPDATE kind SET id = id;

-- alter column kind.label: nullability
UPDATE kind SET label = 'none' WHERE label IS NULL;

ALTER TABLE kind MODIFY label NOT NULL;

-- execute a statement
UPDATE node SET place = place - 1;

-- drop constraint uq_node_place of node
ALTER TABLE node DROP CONSTRAINT uq_node_place;

COMMIT;

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
