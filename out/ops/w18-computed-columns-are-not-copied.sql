-- a copy leaves out what is computed, stored or not

-- == sqlite 3.35 ==

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    half INTEGER GENERATED ALWAYS AS (area / 2) VIRTUAL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, coalesce(rectangle.height, 0) FROM rectangle;

DROP TABLE rectangle;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "rectangle": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column rectangle.height: nullability
ALTER TABLE rectangle DROP CONSTRAINT rectangle_pkey;

DO 'BEGIN LOCK TABLE rectangle IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    CONSTRAINT rectangle_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, coalesce(rectangle.height, 0) FROM rectangle;

ALTER SEQUENCE rectangle_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('rectangle_id_seq'::regclass);

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

-- == sqlite 3.35, downgrade ==

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    half INTEGER GENERATED ALWAYS AS (area / 2) VIRTUAL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, rectangle.height FROM rectangle;

DROP TABLE rectangle;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "rectangle": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column rectangle.height: nullability
ALTER TABLE rectangle DROP CONSTRAINT rectangle_pkey;

DO 'BEGIN LOCK TABLE rectangle IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    CONSTRAINT rectangle_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, rectangle.height FROM rectangle;

ALTER SEQUENCE rectangle_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('rectangle_id_seq'::regclass);

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;
