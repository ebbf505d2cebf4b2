-- a table that may be there already

-- == sqlite 3.35 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    "key" VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY ("key")
);

-- == postgresql 14 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    key VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (key)
);

-- == sqlite 3.35, downgrade ==

-- drop table setting
DROP TABLE setting;

-- == postgresql 14, downgrade ==

-- drop table setting
DROP TABLE setting;
