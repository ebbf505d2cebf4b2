-- columns that compute themselves

-- == sqlite 3.35 ==

-- create table rectangle
CREATE TABLE rectangle (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table rectangle
CREATE TABLE rectangle (
    id SERIAL NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == mysql 8 ==

-- create table rectangle
CREATE TABLE rectangle (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == mariadb 10.6 ==

-- create table rectangle
CREATE TABLE rectangle (
    id INTEGER NOT NULL AUTO_INCREMENT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == mssql 2016 ==

-- create table rectangle
CREATE TABLE rectangle (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area AS (width * height) PERSISTED,
    CONSTRAINT rectangle_pkey PRIMARY KEY (id)
);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot store the computed column "area": it computes such columns when they are read
--   = help: leave persisted out; an index over the column stores what is computed

-- == sqlite 3.35, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;

-- == postgresql 14, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;

-- == mysql 8, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;

-- == mariadb 10.6, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;

-- == mssql 2016, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;
GO
