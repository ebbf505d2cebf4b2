-- a copy of a partitioned table would drop its partitions

-- == sqlite 3.35 ==

-- add column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    size INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, id, day) SELECT reading.rowid, reading.id, reading.day FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot copy table "reading": its partitions would be dropped with it, and their rows with them
--   = help: make a new table with its partitions by hand, and move the rows

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    size INTEGER
);

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    size INTEGER
);

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "reading": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- add column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    size INTEGER NULL
);
GO

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading WITH (TABLOCKX, HOLDLOCK);
GO

DROP TABLE reading;
GO

EXEC sp_rename N'_alembic_batch_temp', N'reading', 'OBJECT';
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- add column reading.size
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    "size" INTEGER
);

INSERT INTO "_alembic_batch_temp" (id, day) SELECT reading.id, reading.day FROM reading;

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM reading)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of reading were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE reading';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO reading;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);

INSERT INTO _alembic_batch_temp (rowid, id, day) SELECT reading.rowid, reading.id, reading.day FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "reading": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- drop column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);
GO

INSERT INTO _alembic_batch_temp (id, day) SELECT reading.id, reading.day FROM reading WITH (TABLOCKX, HOLDLOCK);
GO

DROP TABLE reading;
GO

EXEC sp_rename N'_alembic_batch_temp', N'reading', 'OBJECT';
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column reading.size
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);

INSERT INTO "_alembic_batch_temp" (id, day) SELECT reading.id, reading.day FROM reading;

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM reading)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of reading were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE reading';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO reading;

COMMIT;
