-- a table kept in the order of its key

-- == sqlite 3.35 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR(2) NOT NULL,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (language, word)
) WITHOUT ROWID;

-- == postgresql 14 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR(2) NOT NULL,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (language, word)
);

-- == sqlite 3.35, downgrade ==

-- drop table stopword
DROP TABLE stopword;

-- == postgresql 14, downgrade ==

-- drop table stopword
DROP TABLE stopword;
