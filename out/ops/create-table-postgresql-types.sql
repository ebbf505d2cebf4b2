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

-- == sqlite 3.35, downgrade ==

-- drop table measurement
DROP TABLE measurement;

-- == postgresql 14, downgrade ==

-- drop table measurement
DROP TABLE measurement;
