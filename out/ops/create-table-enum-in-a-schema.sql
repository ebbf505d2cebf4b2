-- an enum type in a schema, in columns and within arrays, made once

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1),
    others JSON
);

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

-- == postgresql 14 ==

-- create enum type app.shirt_size
CREATE TYPE app.shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    size app.shirt_size,
    others app.shirt_size[]
);

-- create table hat
CREATE TABLE hat (
    size app.shirt_size
);

-- == mysql 8 ==

-- unsupported: error[D102]: mysql has no type for array of enum("s", "m")
--   = help: keep the members in a table of their own, or as json

-- == mariadb 10.6 ==

-- unsupported: error[D102]: mariadb has no type for array of enum("s", "m")
--   = help: keep the members in a table of their own, or as json

-- == mssql 2016 ==

-- unsupported: error[D102]: mssql has no type for array of enum("s", "m")
--   = help: keep the members in a table of their own, or as json

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for array of enum("s", "m")
--   = help: keep the members in a table of their own, or as json

-- == sqlite 3.35, downgrade ==

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type app.shirt_size
DROP TYPE app.shirt_size;
