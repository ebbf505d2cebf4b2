-- a column computed when it is read

-- == sqlite 3.35 ==

-- create table person
CREATE TABLE person (
    id INTEGER NOT NULL,
    name VARCHAR(80),
    initial VARCHAR(1) GENERATED ALWAYS AS (substr(name, 1, 1)) VIRTUAL,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot compute column "initial" when it is read: VIRTUAL came with PostgreSQL 18
--   = help: make it persisted, or ask for that version in the configuration

-- == sqlite 3.35, downgrade ==

-- drop table person
DROP TABLE person;
