-- a type that SQLite lacks

-- == sqlite 3.35 ==

-- unsupported: error[D102]: sqlite has no type for array of text
--   = help: keep the members in a table of their own, or as json

-- == postgresql 14 ==

-- create table post
CREATE TABLE post (
    id SERIAL NOT NULL,
    tags TEXT[],
    PRIMARY KEY (id)
);

-- == mysql 8 ==

-- unsupported: error[D102]: mysql has no type for array of text
--   = help: keep the members in a table of their own, or as json

-- == mariadb 10.6 ==

-- unsupported: error[D102]: mariadb has no type for array of text
--   = help: keep the members in a table of their own, or as json

-- == mssql 2016 ==

-- unsupported: error[D102]: mssql has no type for array of text
--   = help: keep the members in a table of their own, or as json

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for array of text
--   = help: keep the members in a table of their own, or as json

-- == postgresql 14, downgrade ==

-- drop table post
DROP TABLE post;
