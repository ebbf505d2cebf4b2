-- columns in another order, a new one among them

-- == sqlite 3.35 ==

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
CREATE TABLE _alembic_batch_temp (
    b INTEGER,
    a INTEGER,
    new INTEGER,
    p INTEGER,
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "some_table": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
ALTER TABLE some_table DROP CONSTRAINT some_table_pkey;

DO 'BEGIN LOCK TABLE some_table IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    b INTEGER,
    a INTEGER,
    "new" INTEGER,
    p INTEGER,
    id INTEGER NOT NULL,
    CONSTRAINT some_table_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table;

ALTER SEQUENCE some_table_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('some_table_id_seq'::regclass);

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == sqlite 3.35, downgrade ==

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    b INTEGER,
    p INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "some_table": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
ALTER TABLE some_table DROP CONSTRAINT some_table_pkey;

DO 'BEGIN LOCK TABLE some_table IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    b INTEGER,
    p INTEGER,
    CONSTRAINT some_table_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table;

ALTER SEQUENCE some_table_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('some_table_id_seq'::regclass);

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;
