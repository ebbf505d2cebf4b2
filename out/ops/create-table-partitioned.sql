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
