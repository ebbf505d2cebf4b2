-- a copy that is asked for, of a table with everything: keys, sequence, comments, itself and others referring to it

-- == sqlite 3.35 ==

-- add column node.kind
-- rename column node.id to number; alter column node.id: type
-- alter column node.label: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    parent_id INTEGER,
    label TEXT NOT NULL,
    size INTEGER,
    double INTEGER GENERATED ALWAYS AS (size * 2) STORED,
    PRIMARY KEY (id),
    UNIQUE (label),
    CHECK (size >= 0),
    FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);

INSERT INTO _alembic_batch_temp (rowid, id, kind, parent_id, label, size) SELECT node.rowid, node.id, 'plain', node.parent_id, node.label, node.size FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_node_size ON node (size DESC);

ALTER TABLE node RENAME COLUMN id TO number;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "node": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- add column node.kind
-- rename column node.id to number; alter column node.id: type
-- alter column node.label: type
ALTER TABLE leaf DROP CONSTRAINT leaf_node_id_fkey;

ALTER TABLE leaf DROP CONSTRAINT fk_leaf_label;

ALTER TABLE node DROP CONSTRAINT node_parent_id_fkey;

ALTER TABLE node DROP CONSTRAINT node_pkey;

ALTER TABLE node DROP CONSTRAINT node_label_key;

DO 'BEGIN LOCK TABLE node IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    number BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    parent_id INTEGER,
    label TEXT NOT NULL,
    size INTEGER,
    double INTEGER GENERATED ALWAYS AS (size * 2) STORED,
    CONSTRAINT node_pkey PRIMARY KEY (number),
    CONSTRAINT node_label_key UNIQUE (label),
    CONSTRAINT node_size_check CHECK (size >= 0)
);

COMMENT ON TABLE _alembic_batch_temp IS 'it''s a tree';

COMMENT ON COLUMN _alembic_batch_temp.parent_id IS 'the one above';

INSERT INTO _alembic_batch_temp (number, kind, parent_id, label, size) SELECT node.id, 'plain', node.parent_id, node.label, node.size FROM node;

ALTER SEQUENCE node_id_seq OWNED BY _alembic_batch_temp.number;

ALTER SEQUENCE node_id_seq AS BIGINT;

ALTER TABLE _alembic_batch_temp ALTER COLUMN number SET DEFAULT nextval('node_id_seq'::regclass);

DROP TABLE node;

ALTER TABLE _alembic_batch_temp RENAME TO node;

CREATE INDEX ix_node_size ON node (size DESC);

ALTER TABLE node ADD FOREIGN KEY (parent_id) REFERENCES node (number) ON DELETE CASCADE;

ALTER TABLE leaf ADD FOREIGN KEY (node_id) REFERENCES node (number) ON DELETE SET NULL;

ALTER TABLE leaf ADD CONSTRAINT fk_leaf_label FOREIGN KEY (node_label) REFERENCES node (label);

-- == mysql 8 ==

-- unsupported: error[D401]: mysql cannot have unique constraint (label) over all of "_alembic_batch_temp.label", text: it has to know how much of it
--   = help: give it a type with a length, such as t.string(255), or make a unique index of its first characters: mysql: { length: … }

-- == mariadb 10.6 ==

-- unsupported: error[D327]: mariadb cannot let "node.parent_id", integer, refer to "node.number", bigInteger
--   = help: give both columns the same type, and keep text in arrays as t.text()

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot have unique constraint (label) over "node.label": text has no limit here, and the key of an index has one
--   = help: give the column a length: t.string(450)

-- == oracle 19 ==

-- unsupported: error[M310]: the expression size >= 0 can be read as using column "size" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

-- == sqlite 3.35, downgrade ==

-- alter column node.label: type
-- rename column node.number to id; alter column node.number: type
-- drop column node.kind
CREATE TABLE _alembic_batch_temp (
    number INTEGER NOT NULL,
    parent_id INTEGER,
    label VARCHAR(20) NOT NULL,
    size INTEGER,
    double INTEGER GENERATED ALWAYS AS (size * 2) STORED,
    PRIMARY KEY (number),
    UNIQUE (label),
    CHECK (size >= 0),
    FOREIGN KEY (parent_id) REFERENCES node (number) ON DELETE CASCADE
);

INSERT INTO _alembic_batch_temp (number, parent_id, label, size) SELECT node.number, node.parent_id, node.label, node.size FROM node;

DROP TABLE node;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO node;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_node_size ON node (size DESC);

ALTER TABLE node RENAME COLUMN number TO id;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "node": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column node.label: type
-- rename column node.number to id; alter column node.number: type
-- drop column node.kind
ALTER TABLE leaf DROP CONSTRAINT leaf_node_id_fkey;

ALTER TABLE leaf DROP CONSTRAINT fk_leaf_label;

ALTER TABLE node DROP CONSTRAINT node_parent_id_fkey;

ALTER TABLE node DROP CONSTRAINT node_pkey;

ALTER TABLE node DROP CONSTRAINT node_label_key;

DO 'BEGIN LOCK TABLE node IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    label VARCHAR(20) NOT NULL,
    size INTEGER,
    double INTEGER GENERATED ALWAYS AS (size * 2) STORED,
    CONSTRAINT node_pkey PRIMARY KEY (id),
    CONSTRAINT node_label_key UNIQUE (label),
    CONSTRAINT node_size_check CHECK (size >= 0)
);

COMMENT ON TABLE _alembic_batch_temp IS 'it''s a tree';

COMMENT ON COLUMN _alembic_batch_temp.parent_id IS 'the one above';

INSERT INTO _alembic_batch_temp (id, parent_id, label, size) SELECT node.number, node.parent_id, node.label, node.size FROM node;

ALTER SEQUENCE node_id_seq OWNED BY _alembic_batch_temp.id;

ALTER SEQUENCE node_id_seq AS INTEGER;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('node_id_seq'::regclass);

DROP TABLE node;

ALTER TABLE _alembic_batch_temp RENAME TO node;

CREATE INDEX ix_node_size ON node (size DESC);

ALTER TABLE node ADD FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE;

ALTER TABLE leaf ADD FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE SET NULL;

ALTER TABLE leaf ADD CONSTRAINT fk_leaf_label FOREIGN KEY (node_label) REFERENCES node (label);
