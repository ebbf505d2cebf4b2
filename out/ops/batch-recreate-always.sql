-- a copy even for what SQLite could ALTER

-- == sqlite 3.35 ==

-- add column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "some_table": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- add column some_table.foo
ALTER TABLE some_table DROP CONSTRAINT some_table_pkey;

DO 'BEGIN LOCK TABLE some_table IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    CONSTRAINT some_table_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

ALTER SEQUENCE some_table_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('some_table_id_seq'::regclass);

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == sqlite 3.35, downgrade ==

-- drop column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "some_table": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- drop column some_table.foo
ALTER TABLE some_table DROP CONSTRAINT some_table_pkey;

DO 'BEGIN LOCK TABLE some_table IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    CONSTRAINT some_table_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

ALTER SEQUENCE some_table_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('some_table_id_seq'::regclass);

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;
