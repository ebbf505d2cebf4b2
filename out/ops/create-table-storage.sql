-- how a table is stored, on PostgreSQL alone

-- == sqlite 3.35 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    value FLOAT,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table reading
CREATE TABLE reading (
    id SERIAL NOT NULL,
    value FLOAT,
    PRIMARY KEY (id)
) USING heap WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false) TABLESPACE pg_default;

-- == sqlite 3.35, downgrade ==

-- drop table reading
DROP TABLE reading;

-- == postgresql 14, downgrade ==

-- drop table reading
DROP TABLE reading;
