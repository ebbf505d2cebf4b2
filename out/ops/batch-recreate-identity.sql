-- a copy of a table with identity columns goes on counting

-- == sqlite 3.35 ==

-- add column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    number VARCHAR(20),
    total INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

DROP TABLE invoice;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "invoice": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- add column invoice.number
ALTER TABLE invoice DROP CONSTRAINT invoice_pkey;

DO 'BEGIN LOCK TABLE invoice IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    number VARCHAR(20),
    total INTEGER,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

ALTER SEQUENCE invoice_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME invoice_id_seq START WITH 100);

SELECT setval('invoice_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    number VARCHAR(20),
    total INTEGER,
    PRIMARY KEY (id)
) AUTO_INCREMENT=100;

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'invoice'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    number VARCHAR(20),
    total INTEGER,
    PRIMARY KEY (id)
) AUTO_INCREMENT=100;

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'invoice'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "invoice": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- add column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(100, 1) NOT NULL,
    number VARCHAR(20) NULL,
    total INTEGER NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE invoice;
GO

EXEC sp_rename N'_alembic_batch_temp', N'invoice', 'OBJECT';
GO

ALTER TABLE invoice ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column invoice.number
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT AS IDENTITY (START WITH 100),
    "number" VARCHAR2(20 CHAR),
    total INTEGER
);

INSERT INTO "_alembic_batch_temp" (id, total) SELECT invoice.id, invoice.total FROM invoice;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED ALWAYS AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM invoice)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of invoice were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE invoice';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO invoice;

ALTER TABLE invoice ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    total INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

DROP TABLE invoice;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "invoice": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- drop column invoice.number
ALTER TABLE invoice DROP CONSTRAINT invoice_pkey;

DO 'BEGIN LOCK TABLE invoice IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    total INTEGER,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

ALTER SEQUENCE invoice_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME invoice_id_seq START WITH 100);

SELECT setval('invoice_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    total INTEGER,
    PRIMARY KEY (id)
) AUTO_INCREMENT=100;

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'invoice'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    total INTEGER,
    PRIMARY KEY (id)
) AUTO_INCREMENT=100;

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'invoice'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE invoice;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "invoice": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- drop column invoice.number
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(100, 1) NOT NULL,
    total INTEGER NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, total) SELECT invoice.id, invoice.total FROM invoice WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'invoice'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE invoice;
GO

EXEC sp_rename N'_alembic_batch_temp', N'invoice', 'OBJECT';
GO

ALTER TABLE invoice ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "invoice": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "invoice" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column invoice.number
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT AS IDENTITY (START WITH 100),
    total INTEGER
);

INSERT INTO "_alembic_batch_temp" (id, total) SELECT invoice.id, invoice.total FROM invoice;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED ALWAYS AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM invoice)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of invoice were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE invoice';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO invoice;

ALTER TABLE invoice ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);

COMMIT;
