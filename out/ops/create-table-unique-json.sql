-- values of type JSON cannot be compared on PostgreSQL

-- == sqlite 3.35 ==

-- create table event
CREATE TABLE event (
    id INTEGER NOT NULL,
    data JSON,
    PRIMARY KEY (id),
    UNIQUE (data)
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot have unique constraint (data) over "event.data": values of type json cannot be compared: it has no default operator class
--   = help: make the column t.postgresql.jsonb(), or index an expression over it such as (data ->> 'key')

-- == mysql 8 ==

-- unsupported: error[D401]: mysql cannot have unique constraint (data) over all of "event.data", json: it has to know how much of it
--   = help: give it a type with a length, such as t.string(255), or make a unique index of its first characters: mysql: { length: … }

-- == mariadb 10.6 ==

-- create table event
CREATE TABLE event (
    id INTEGER NOT NULL AUTO_INCREMENT,
    data JSON,
    PRIMARY KEY (id),
    UNIQUE (data)
);

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot have unique constraint (data) over "event.data": json has no limit here, and the key of an index has one
--   = help: give the column a length: t.string(450)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot have unique constraint (data) of "event": values of type json cannot be in a key
--   = help: make the column t.string(n)

-- == sqlite 3.35, downgrade ==

-- drop table event
DROP TABLE event;

-- == mariadb 10.6, downgrade ==

-- drop table event
DROP TABLE event;
