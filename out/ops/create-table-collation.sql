-- columns with a collation, where the dialects call it differently

-- == sqlite 3.35 ==

-- create table word
CREATE TABLE word (
    id INTEGER NOT NULL,
    text VARCHAR(40) COLLATE "NOCASE" NOT NULL,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table word
CREATE TABLE word (
    id SERIAL NOT NULL,
    text VARCHAR(40) COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);

-- == mysql 8 ==

-- create table word
CREATE TABLE word (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id)
);

-- == mariadb 10.6 ==

-- create table word
CREATE TABLE word (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id)
);

-- == mssql 2016 ==

-- create table word
CREATE TABLE word (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    text VARCHAR(40) COLLATE C NOT NULL,
    CONSTRAINT word_pkey PRIMARY KEY (id)
);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot give "word.text" the collation "C": it has none of that name
--   = help: say one such as BINARY_CI or GENERIC_M_AI

-- == sqlite 3.35, downgrade ==

-- drop table word
DROP TABLE word;

-- == postgresql 14, downgrade ==

-- drop table word
DROP TABLE word;

-- == mysql 8, downgrade ==

-- drop table word
DROP TABLE word;

-- == mariadb 10.6, downgrade ==

-- drop table word
DROP TABLE word;

-- == mssql 2016, downgrade ==

-- drop table word
DROP TABLE word;
GO
