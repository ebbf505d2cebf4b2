-- rows spread over partitions, on PostgreSQL alone

-- == sqlite 3.35 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT,
    PRIMARY KEY (id, taken)
);

-- rename column reading.taken to day
ALTER TABLE reading RENAME COLUMN taken TO day;

-- create table event
CREATE TABLE event (
    id INTEGER,
    kind VARCHAR(10)
);

-- == postgresql 14 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT,
    PRIMARY KEY (id, taken)
) PARTITION BY RANGE (taken);

-- rename column reading.taken to day
ALTER TABLE reading RENAME COLUMN taken TO day;

-- create table event
CREATE TABLE event (
    id INTEGER,
    kind VARCHAR(10)
) PARTITION BY LIST (lower(kind));

-- == mysql 8 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT,
    PRIMARY KEY (id, taken)
);

-- rename column reading.taken to day
ALTER TABLE reading RENAME COLUMN taken TO day;

-- create table event
CREATE TABLE event (
    id INTEGER,
    kind VARCHAR(10)
);

-- == mariadb 10.6 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT,
    PRIMARY KEY (id, taken)
);

-- rename column reading.taken to day
ALTER TABLE reading RENAME COLUMN taken TO day;

-- create table event
CREATE TABLE event (
    id INTEGER,
    kind VARCHAR(10)
);

-- == mssql 2016 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT NULL,
    CONSTRAINT reading_pkey PRIMARY KEY (id, taken)
);
GO

-- rename column reading.taken to day
EXEC sp_rename N'reading.taken', N'day', 'COLUMN';
GO

-- create table event
CREATE TABLE event (
    id INTEGER NULL,
    kind VARCHAR(10) NULL
);
GO

-- == oracle 19 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    taken DATE NOT NULL,
    value FLOAT,
    CONSTRAINT reading_pkey PRIMARY KEY (id, taken)
);

-- rename column reading.taken to day
ALTER TABLE reading RENAME COLUMN taken TO day;

-- create table event
CREATE TABLE event (
    id INTEGER,
    kind VARCHAR2(10 CHAR)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table event
DROP TABLE event;

-- rename column reading.day to taken
ALTER TABLE reading RENAME COLUMN day TO taken;

-- drop table reading
DROP TABLE reading;

-- == postgresql 14, downgrade ==

-- drop table event
DROP TABLE event;

-- rename column reading.day to taken
ALTER TABLE reading RENAME COLUMN day TO taken;

-- drop table reading
DROP TABLE reading;

-- == mysql 8, downgrade ==

-- drop table event
DROP TABLE event;

-- rename column reading.day to taken
ALTER TABLE reading RENAME COLUMN day TO taken;

-- drop table reading
DROP TABLE reading;

-- == mariadb 10.6, downgrade ==

-- drop table event
DROP TABLE event;

-- rename column reading.day to taken
ALTER TABLE reading RENAME COLUMN day TO taken;

-- drop table reading
DROP TABLE reading;

-- == mssql 2016, downgrade ==

-- drop table event
DROP TABLE event;
GO

-- rename column reading.day to taken
EXEC sp_rename N'reading.day', N'taken', 'COLUMN';
GO

-- drop table reading
DROP TABLE reading;
GO

-- == oracle 19, downgrade ==

-- drop table event
DROP TABLE event;

-- rename column reading.day to taken
ALTER TABLE reading RENAME COLUMN day TO taken;

-- drop table reading
DROP TABLE reading;

COMMIT;
