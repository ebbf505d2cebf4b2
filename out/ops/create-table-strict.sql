-- a STRICT table, which SQLite has from 3.37

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot make "reading" a STRICT table: STRICT came with SQLite 3.37
--   = help: ask for that version in the configuration: dialects: { sqlite: { version: "3.37" } }

-- == postgresql 14 ==

-- create table reading
CREATE TABLE reading (
    id SERIAL NOT NULL,
    value FLOAT,
    PRIMARY KEY (id)
);

-- == sqlite 3.37 ==

-- create table reading
CREATE TABLE reading (
    id INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (id)
) STRICT;

-- == postgresql 14, downgrade ==

-- drop table reading
DROP TABLE reading;

-- == sqlite 3.37, downgrade ==

-- drop table reading
DROP TABLE reading;
