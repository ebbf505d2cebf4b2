-- the type of a computed column

-- == sqlite 3.35 ==

-- alter column rectangle.doubled: type
-- drop column rectangle.doubled
-- add column rectangle.tripled
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    tripled INTEGER GENERATED ALWAYS AS (width * 3) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width) SELECT rectangle.id, rectangle.width FROM rectangle;

DROP TABLE rectangle;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column rectangle.doubled: type
ALTER TABLE rectangle ALTER COLUMN doubled TYPE BIGINT;

-- drop column rectangle.doubled
ALTER TABLE rectangle DROP COLUMN doubled;

-- add column rectangle.tripled
ALTER TABLE rectangle ADD COLUMN tripled INTEGER GENERATED ALWAYS AS (width * 3) STORED;

-- == mysql 8 ==

-- alter column rectangle.doubled: type
ALTER TABLE rectangle MODIFY COLUMN doubled BIGINT GENERATED ALWAYS AS (width * 2) STORED;

-- drop column rectangle.doubled
ALTER TABLE rectangle DROP COLUMN doubled;

-- add column rectangle.tripled
ALTER TABLE rectangle ADD COLUMN tripled INTEGER GENERATED ALWAYS AS (width * 3) STORED;

-- == mariadb 10.6 ==

-- alter column rectangle.doubled: type
ALTER TABLE rectangle MODIFY COLUMN doubled BIGINT GENERATED ALWAYS AS (width * 2) STORED;

-- drop column rectangle.doubled
ALTER TABLE rectangle DROP COLUMN doubled;

-- add column rectangle.tripled
ALTER TABLE rectangle ADD COLUMN tripled INTEGER GENERATED ALWAYS AS (width * 3) STORED;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot change column "rectangle.doubled": it is computed
--   = help: drop it and add it again, or copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot store the computed column "tripled": it computes such columns when they are read
--   = help: leave persisted out; an index over the column stores what is computed

-- == sqlite 3.35, downgrade ==

-- drop column rectangle.tripled
-- add column rectangle.doubled
-- alter column rectangle.doubled: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    doubled INTEGER GENERATED ALWAYS AS (width * 2) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width) SELECT rectangle.id, rectangle.width FROM rectangle;

DROP TABLE rectangle;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop column rectangle.tripled
ALTER TABLE rectangle DROP COLUMN tripled;

-- add column rectangle.doubled
ALTER TABLE rectangle ADD COLUMN doubled BIGINT GENERATED ALWAYS AS (width * 2) STORED;

-- alter column rectangle.doubled: type
ALTER TABLE rectangle ALTER COLUMN doubled TYPE INTEGER;

-- == mysql 8, downgrade ==

-- drop column rectangle.tripled
ALTER TABLE rectangle DROP COLUMN tripled;

-- add column rectangle.doubled
ALTER TABLE rectangle ADD COLUMN doubled BIGINT GENERATED ALWAYS AS (width * 2) STORED;

-- alter column rectangle.doubled: type
ALTER TABLE rectangle MODIFY COLUMN doubled INTEGER GENERATED ALWAYS AS (width * 2) STORED;

-- == mariadb 10.6, downgrade ==

-- drop column rectangle.tripled
ALTER TABLE rectangle DROP COLUMN tripled;

-- add column rectangle.doubled
ALTER TABLE rectangle ADD COLUMN doubled BIGINT GENERATED ALWAYS AS (width * 2) STORED;

-- alter column rectangle.doubled: type
ALTER TABLE rectangle MODIFY COLUMN doubled INTEGER GENERATED ALWAYS AS (width * 2) STORED;
