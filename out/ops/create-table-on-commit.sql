-- ON COMMIT of a table that stays is refused

-- == sqlite 3.35 ==

-- create table cache
CREATE TABLE cache (
    "key" VARCHAR(40) NOT NULL,
    PRIMARY KEY ("key")
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot say ON COMMIT DROP of table "cache": only a temporary table knows it
--   = help: add prefixes: ["TEMPORARY"], or leave onCommit out

-- == mysql 8 ==

-- create table cache
CREATE TABLE cache (
    `key` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`key`)
);

-- == mariadb 10.6 ==

-- create table cache
CREATE TABLE cache (
    `key` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`key`)
);

-- == mssql 2016 ==

-- create table cache
CREATE TABLE cache (
    [key] VARCHAR(40) NOT NULL,
    CONSTRAINT cache_pkey PRIMARY KEY ([key])
);
GO

-- == oracle 19 ==

-- create table cache
CREATE TABLE cache (
    key VARCHAR2(40 CHAR) NOT NULL,
    CONSTRAINT cache_pkey PRIMARY KEY (key)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table cache
DROP TABLE cache;

-- == mysql 8, downgrade ==

-- drop table cache
DROP TABLE cache;

-- == mariadb 10.6, downgrade ==

-- drop table cache
DROP TABLE cache;

-- == mssql 2016, downgrade ==

-- drop table cache
DROP TABLE cache;
GO

-- == oracle 19, downgrade ==

-- drop table cache
DROP TABLE cache;

COMMIT;
