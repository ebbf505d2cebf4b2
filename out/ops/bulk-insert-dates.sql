-- Values of dates, times and numbers mean the same whatever the session is set to

-- == sqlite 3.35 ==

-- create table event
CREATE TABLE event (
    day DATE,
    begins DATETIME,
    ends DATETIME,
    price NUMERIC(10, 2)
);

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00', '2020-02-29T14:00:00+01:00', '12.50');

INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00.125000', '2020-02-29 13:00:00.000000+00:00', 12.5);

-- == postgresql 14 ==

-- create table event
CREATE TABLE event (
    day DATE,
    begins TIMESTAMP WITHOUT TIME ZONE,
    ends TIMESTAMP WITH TIME ZONE,
    price NUMERIC(10, 2)
);

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00', '2020-02-29T14:00:00+01:00', '12.50');

INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00.125000', '2020-02-29 13:00:00.000000+00:00', 12.5);

-- == mysql 8 ==

-- create table event
CREATE TABLE event (
    day DATE,
    begins DATETIME,
    ends DATETIME,
    price NUMERIC(10, 2)
);

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00', '2020-02-29 13:00:00', '12.50');

INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00.125000', '2020-02-29 13:00:00.000000', 12.5);

-- == mariadb 10.6 ==

-- create table event
CREATE TABLE event (
    day DATE,
    begins DATETIME,
    ends DATETIME,
    price NUMERIC(10, 2)
);

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00', '2020-02-29 13:00:00', '12.50');

INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00.125000', '2020-02-29 13:00:00.000000', 12.5);

-- == mssql 2016 ==

-- create table event
CREATE TABLE event (
    day DATE NULL,
    begins DATETIME2 NULL,
    ends DATETIMEOFFSET NULL,
    price NUMERIC(10, 2) NULL
);
GO

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29 12:30:00', '2020-02-29T14:00:00+01:00', '12.50');
GO

INSERT INTO event (day, begins, ends, price) VALUES ('2020-02-29', '2020-02-29T12:30:00.125', '2020-02-29T13:00:00.000000+00:00', 12.5);
GO

-- == oracle 19 ==

-- create table event
CREATE TABLE event (
    day DATE,
    begins TIMESTAMP,
    ends TIMESTAMP WITH TIME ZONE,
    price NUMBER(10, 2)
);

-- insert 2 rows into event
INSERT INTO event (day, begins, ends, price) VALUES (DATE '2020-02-29', TIMESTAMP '2020-02-29 12:30:00', TIMESTAMP '2020-02-29 14:00:00 +01:00', 12.50);

INSERT INTO event (day, begins, ends, price) VALUES (DATE '2020-02-29', TIMESTAMP '2020-02-29 12:30:00.125000', TIMESTAMP '2020-02-29 13:00:00.000000 +00:00', 12.5);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table event
DROP TABLE event;

-- == postgresql 14, downgrade ==

-- drop table event
DROP TABLE event;

-- == mysql 8, downgrade ==

-- drop table event
DROP TABLE event;

-- == mariadb 10.6, downgrade ==

-- drop table event
DROP TABLE event;

-- == mssql 2016, downgrade ==

-- drop table event
DROP TABLE event;
GO

-- == oracle 19, downgrade ==

-- drop table event
DROP TABLE event;

COMMIT;
