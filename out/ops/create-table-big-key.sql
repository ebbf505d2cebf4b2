-- a key that PostgreSQL numbers and SQLite does not

-- == sqlite 3.35 ==

-- warning[D203]: sqlite numbers only INTEGER primary keys by itself, not bigInteger: "event.id" needs a value in every INSERT
--   = help: use t.integer() for it, or t.bigInteger().withVariant(t.integer(), "sqlite")

-- create table event
CREATE TABLE event (
    id BIGINT NOT NULL,
    what TEXT,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table event
CREATE TABLE event (
    id BIGSERIAL NOT NULL,
    what TEXT,
    PRIMARY KEY (id)
);

-- == sqlite 3.35, downgrade ==

-- drop table event
DROP TABLE event;

-- == postgresql 14, downgrade ==

-- drop table event
DROP TABLE event;
