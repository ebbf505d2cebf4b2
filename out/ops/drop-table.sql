-- a table goes; the way back makes it again, without its rows

-- == sqlite 3.35 ==

-- drop table draft
DROP TABLE draft;

-- == postgresql 14 ==

-- drop table draft
DROP TABLE draft;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "draft", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table draft
CREATE TABLE draft (
    id INTEGER NOT NULL,
    title VARCHAR(80) DEFAULT 'untitled' NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_draft_title ON draft (title);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "draft", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table draft
CREATE TABLE draft (
    id SERIAL NOT NULL,
    title VARCHAR(80) DEFAULT 'untitled' NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_draft_title ON draft (title);
