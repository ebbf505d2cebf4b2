-- a table goes if it is there

-- == sqlite 3.35 ==

-- drop table draft
DROP TABLE IF EXISTS draft;

-- == postgresql 14 ==

-- drop table draft
DROP TABLE IF EXISTS draft;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "draft", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table draft
CREATE TABLE draft (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "draft", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table draft
CREATE TABLE draft (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);
