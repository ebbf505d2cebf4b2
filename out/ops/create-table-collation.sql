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

-- == sqlite 3.35, downgrade ==

-- drop table word
DROP TABLE word;

-- == postgresql 14, downgrade ==

-- drop table word
DROP TABLE word;
