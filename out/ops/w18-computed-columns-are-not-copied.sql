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

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "rectangle": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "rectangle" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, coalesce(rectangle.height, 0) FROM rectangle;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'rectangle'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "rectangle": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "rectangle" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, coalesce(rectangle.height, 0) FROM rectangle;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'rectangle'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "rectangle": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area AS (width * height) PERSISTED
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, coalesce(rectangle.height, 0) FROM rectangle WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'rectangle'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE rectangle;
GO

EXEC sp_rename N'_alembic_batch_temp', N'rectangle', 'OBJECT';
GO

ALTER TABLE rectangle ADD CONSTRAINT rectangle_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot store the computed column "area": it computes such columns when they are read
--   = help: leave persisted out; an index over the column stores what is computed

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

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "rectangle": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "rectangle" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, rectangle.height FROM rectangle;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'rectangle'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "rectangle": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "rectangle" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, rectangle.height FROM rectangle;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'rectangle'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE rectangle;

ALTER TABLE _alembic_batch_temp RENAME TO rectangle;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "rectangle": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column rectangle.height: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NULL,
    area AS (width * height) PERSISTED
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, width, height) SELECT rectangle.id, rectangle.width, rectangle.height FROM rectangle WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'rectangle'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE rectangle;
GO

EXEC sp_rename N'_alembic_batch_temp', N'rectangle', 'OBJECT';
GO

ALTER TABLE rectangle ADD CONSTRAINT rectangle_pkey PRIMARY KEY (id);
GO
