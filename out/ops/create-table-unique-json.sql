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

-- == sqlite 3.35, downgrade ==

-- drop table event
DROP TABLE event;
