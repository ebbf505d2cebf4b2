-- clustered, columnstore, filtered indexes, and columns stored along

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_reading" of "reading": two rows that are alike otherwise cannot both have NULL in "sensor"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`sensor IS NOT NULL` }

-- create table reading
CREATE TABLE reading (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    taken DATETIME2 NOT NULL,
    sensor VARCHAR(40) NULL,
    value DOUBLE PRECISION NULL,
    CONSTRAINT pk_reading PRIMARY KEY NONCLUSTERED (id),
    CONSTRAINT uq_reading UNIQUE NONCLUSTERED (sensor, taken)
);
GO

CREATE CLUSTERED INDEX ix_reading_taken ON reading (taken, sensor DESC);
GO

-- create index ix_reading_sensor on reading
CREATE INDEX ix_reading_sensor ON reading (sensor) INCLUDE (value) WHERE value IS NOT NULL;
GO

-- create index ix_reading_columns on reading
CREATE NONCLUSTERED COLUMNSTORE INDEX ix_reading_columns ON reading (sensor, value);
GO

-- create table archive
CREATE TABLE archive (
    id INTEGER NULL,
    value DOUBLE PRECISION NULL
);
GO

-- create index ix_archive on archive
CREATE CLUSTERED COLUMNSTORE INDEX ix_archive ON archive;
GO

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- drop index ix_archive of archive
DROP INDEX ix_archive ON archive;
GO

-- drop table archive
DROP TABLE archive;
GO

-- drop index ix_reading_columns of reading
DROP INDEX ix_reading_columns ON reading;
GO

-- drop index ix_reading_sensor of reading
DROP INDEX ix_reading_sensor ON reading;
GO

-- drop table reading
DROP TABLE reading;
GO

-- == oracle 19, downgrade ==

-- nothing
