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

-- == mysql 8 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR(2) NOT NULL,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (language, word)
);

-- == mariadb 10.6 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR(2) NOT NULL,
    word VARCHAR(40) NOT NULL,
    PRIMARY KEY (language, word)
);

-- == mssql 2016 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR(2) NOT NULL,
    word VARCHAR(40) NOT NULL,
    CONSTRAINT stopword_pkey PRIMARY KEY (language, word)
);
GO

-- == oracle 19 ==

-- create table stopword
CREATE TABLE stopword (
    language VARCHAR2(2 CHAR) NOT NULL,
    word VARCHAR2(40 CHAR) NOT NULL,
    CONSTRAINT stopword_pkey PRIMARY KEY (language, word)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table stopword
DROP TABLE stopword;

-- == postgresql 14, downgrade ==

-- drop table stopword
DROP TABLE stopword;

-- == mysql 8, downgrade ==

-- drop table stopword
DROP TABLE stopword;

-- == mariadb 10.6, downgrade ==

-- drop table stopword
DROP TABLE stopword;

-- == mssql 2016, downgrade ==

-- drop table stopword
DROP TABLE stopword;
GO

-- == oracle 19, downgrade ==

-- drop table stopword
DROP TABLE stopword;

COMMIT;
