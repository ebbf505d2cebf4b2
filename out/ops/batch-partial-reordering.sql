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

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
CREATE TABLE _alembic_batch_temp (
    b INTEGER,
    a INTEGER,
    new INTEGER,
    p INTEGER,
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'some_table'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
CREATE TABLE _alembic_batch_temp (
    b INTEGER,
    a INTEGER,
    new INTEGER,
    p INTEGER,
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'some_table'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "some_table": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
CREATE TABLE _alembic_batch_temp (
    b INTEGER NULL,
    a INTEGER NULL,
    new INTEGER NULL,
    p INTEGER NULL,
    id INTEGER IDENTITY(1, 1) NOT NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'some_table'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE some_table;
GO

EXEC sp_rename N'_alembic_batch_temp', N'some_table', 'OBJECT';
GO

ALTER TABLE some_table ADD CONSTRAINT some_table_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column some_table.new
-- put the columns of some_table in the order b, a, new, p, id
CREATE TABLE "_alembic_batch_temp" (
    b INTEGER,
    a INTEGER,
    new INTEGER,
    p INTEGER,
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY
);

INSERT INTO "_alembic_batch_temp" (b, a, p, id) SELECT some_table.b, some_table.a, some_table.p, some_table.id FROM some_table;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM some_table)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of some_table were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE some_table';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO some_table;

ALTER TABLE some_table ADD CONSTRAINT some_table_pkey PRIMARY KEY (id);

COMMIT;

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

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    a INTEGER,
    b INTEGER,
    p INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'some_table'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    a INTEGER,
    b INTEGER,
    p INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'some_table'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE some_table;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "some_table": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    a INTEGER NULL,
    b INTEGER NULL,
    p INTEGER NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'some_table'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE some_table;
GO

EXEC sp_rename N'_alembic_batch_temp', N'some_table', 'OBJECT';
GO

ALTER TABLE some_table ADD CONSTRAINT some_table_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "some_table": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "some_table" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- put the columns of some_table in the order id, a, b, new, p
-- drop column some_table.new
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    a INTEGER,
    b INTEGER,
    p INTEGER
);

INSERT INTO "_alembic_batch_temp" (id, a, b, p) SELECT some_table.id, some_table.a, some_table.b, some_table.p FROM some_table;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM some_table)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of some_table were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE some_table';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO some_table;

ALTER TABLE some_table ADD CONSTRAINT some_table_pkey PRIMARY KEY (id);

COMMIT;
