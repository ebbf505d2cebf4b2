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

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
