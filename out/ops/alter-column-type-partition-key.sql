-- the type of a column in the partition key is refused

-- == sqlite 3.35 ==

-- create table reading
CREATE TABLE reading (
    taken INTEGER
);

-- alter column reading.taken: type
CREATE TABLE _alembic_batch_temp (
    taken BIGINT
);

INSERT INTO _alembic_batch_temp (rowid, taken) SELECT reading.rowid, reading.taken FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot change the type of "reading.taken": it is part of the partition key
--   = help: make a new table with that type, and move the rows

-- == mysql 8 ==

-- create table reading
CREATE TABLE reading (
    taken INTEGER
);

-- alter column reading.taken: type
ALTER TABLE reading MODIFY COLUMN taken BIGINT;

-- == mariadb 10.6 ==

-- create table reading
CREATE TABLE reading (
    taken INTEGER
);

-- alter column reading.taken: type
ALTER TABLE reading MODIFY COLUMN taken BIGINT;

-- == mssql 2016 ==

-- create table reading
CREATE TABLE reading (
    taken INTEGER NULL
);
GO

-- alter column reading.taken: type
ALTER TABLE reading ALTER COLUMN taken BIGINT NULL;
GO

-- == oracle 19 ==

-- note[D322]: on oracle column "reading.taken" has the wanted type already: nothing is printed

-- create table reading
CREATE TABLE reading (
    taken INTEGER
);

-- alter column reading.taken: type: nothing to do here
COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column reading.taken: type
CREATE TABLE _alembic_batch_temp (
    taken INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, taken) SELECT reading.rowid, reading.taken FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- drop table reading
DROP TABLE reading;

-- == mysql 8, downgrade ==

-- alter column reading.taken: type
ALTER TABLE reading MODIFY COLUMN taken INTEGER;

-- drop table reading
DROP TABLE reading;

-- == mariadb 10.6, downgrade ==

-- alter column reading.taken: type
ALTER TABLE reading MODIFY COLUMN taken INTEGER;

-- drop table reading
DROP TABLE reading;

-- == mssql 2016, downgrade ==

-- alter column reading.taken: type
ALTER TABLE reading ALTER COLUMN taken INTEGER NULL;
GO

-- drop table reading
DROP TABLE reading;
GO

-- == oracle 19, downgrade ==

-- alter column reading.taken: type
ALTER TABLE reading MODIFY taken INTEGER;

-- drop table reading
DROP TABLE reading;

COMMIT;
