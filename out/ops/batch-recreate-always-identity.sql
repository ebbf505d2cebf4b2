-- a copy that is asked for goes on with the numbers of an identity

-- == sqlite 3.35 ==

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    subject TEXT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (rowid, id, subject) SELECT ticket.rowid, ticket.id, ticket.subject FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "ticket": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column ticket.id: type
-- alter column ticket.subject: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;

DO 'BEGIN LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL,
    subject TEXT,
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER SEQUENCE ticket_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME ticket_id_seq INCREMENT BY 5 START WITH 10);

SELECT setval('ticket_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL AUTO_INCREMENT,
    subject TEXT,
    PRIMARY KEY (id)
) AUTO_INCREMENT=10;

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'ticket'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT NOT NULL AUTO_INCREMENT,
    subject TEXT,
    PRIMARY KEY (id)
) AUTO_INCREMENT=10;

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'ticket'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "ticket": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE _alembic_batch_temp (
    id BIGINT IDENTITY(10, 5) NOT NULL,
    subject VARCHAR(max) NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'ticket'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 5;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE ticket;
GO

EXEC sp_rename N'_alembic_batch_temp', N'ticket', 'OBJECT';
GO

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.id: type
-- alter column ticket.subject: type
CREATE TABLE "_alembic_batch_temp" (
    id NUMBER(19) GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 5 START WITH 10),
    subject CLOB
);

INSERT INTO "_alembic_batch_temp" (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM ticket)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of ticket were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE ticket';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO ticket;

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    subject VARCHAR(80),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "ticket": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column ticket.subject: type
-- alter column ticket.id: type
ALTER TABLE ticket DROP CONSTRAINT ticket_pkey;

DO 'BEGIN LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    subject VARCHAR(80),
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER SEQUENCE ticket_id_seq RENAME TO _alembic_batch_temp_id_seq;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME ticket_id_seq INCREMENT BY 5 START WITH 10);

SELECT setval('ticket_id_seq'::regclass, last_value, is_called) FROM _alembic_batch_temp_id_seq;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    subject VARCHAR(80),
    PRIMARY KEY (id)
) AUTO_INCREMENT=10;

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'ticket'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    subject VARCHAR(80),
    PRIMARY KEY (id)
) AUTO_INCREMENT=10;

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'ticket'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE ticket;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "ticket": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(10, 5) NOT NULL,
    subject VARCHAR(80) NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'ticket'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 5;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE ticket;
GO

EXEC sp_rename N'_alembic_batch_temp', N'ticket', 'OBJECT';
GO

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "ticket": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "ticket" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column ticket.subject: type
-- alter column ticket.id: type
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 5 START WITH 10),
    subject VARCHAR2(80 CHAR)
);

INSERT INTO "_alembic_batch_temp" (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM ticket)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of ticket were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE ticket';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO ticket;

ALTER TABLE ticket ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);

COMMIT;
