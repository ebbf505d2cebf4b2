-- a computed column, stored

-- == sqlite 3.35 ==

-- add column rectangle.area
CREATE TABLE _alembic_batch_temp (
    width INTEGER,
    height INTEGER,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED
);

INSERT INTO _alembic_batch_temp (rowid, width, height) SELECT rectangle.rowid, rectangle.width, rectangle.height FROM rectangle;

DROP TABLE rectangle;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column rectangle.area
ALTER TABLE rectangle ADD COLUMN area INTEGER GENERATED ALWAYS AS (width * height) STORED;

-- == mysql 8 ==

-- add column rectangle.area
ALTER TABLE rectangle ADD COLUMN area INTEGER GENERATED ALWAYS AS (width * height) STORED;

-- == mariadb 10.6 ==

-- add column rectangle.area
ALTER TABLE rectangle ADD COLUMN area INTEGER GENERATED ALWAYS AS (width * height) STORED;

-- == mssql 2016 ==

-- add column rectangle.area
ALTER TABLE rectangle ADD area AS (width * height) PERSISTED;
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot store the computed column "area": it computes such columns when they are read
--   = help: leave persisted out; an index over the column stores what is computed

-- == sqlite 3.35, downgrade ==

-- drop column rectangle.area
ALTER TABLE rectangle DROP COLUMN area;

-- == postgresql 14, downgrade ==

-- drop column rectangle.area
ALTER TABLE rectangle DROP COLUMN area;

-- == mysql 8, downgrade ==

-- drop column rectangle.area
ALTER TABLE rectangle DROP COLUMN area;

-- == mariadb 10.6, downgrade ==

-- drop column rectangle.area
ALTER TABLE rectangle DROP COLUMN area;

-- == mssql 2016, downgrade ==

-- drop column rectangle.area
ALTER TABLE rectangle DROP COLUMN area;
GO
