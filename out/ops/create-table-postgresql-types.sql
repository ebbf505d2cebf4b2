-- types that PostgreSQL alone has, and what stands for them on SQLite

-- == sqlite 3.35 ==

-- create table measurement
CREATE TABLE measurement (
    id INTEGER NOT NULL,
    tags JSON,
    payload JSON,
    peer VARCHAR(45),
    taken_at DATETIME,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table measurement
CREATE TABLE measurement (
    id BIGSERIAL NOT NULL,
    tags VARCHAR(20)[],
    payload JSONB,
    peer INET,
    taken_at TIMESTAMP(3) WITH TIME ZONE,
    PRIMARY KEY (id)
);

-- == mysql 8 ==

-- unsupported: error[D102]: mysql has no type for array of string(20)
--   = help: keep the members in a table of their own, or as json

-- == mariadb 10.6 ==

-- unsupported: error[D102]: mariadb has no type for array of string(20)
--   = help: keep the members in a table of their own, or as json

-- == mssql 2016 ==

-- unsupported: error[D102]: mssql has no type for array of string(20)
--   = help: keep the members in a table of their own, or as json

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for array of string(20)
--   = help: keep the members in a table of their own, or as json

-- == sqlite 3.35, downgrade ==

-- drop table measurement
DROP TABLE measurement;

-- == postgresql 14, downgrade ==

-- drop table measurement
DROP TABLE measurement;
