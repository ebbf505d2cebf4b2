-- nothing on SQLite, where a schema is an attached database

-- == sqlite 3.35 ==

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "app", which is a database that the application attaches

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "app", which is a database that the application attaches

-- create schema app: nothing to do here
-- create table app.t
CREATE TABLE app.t (
    a INTEGER
);

-- create schema app: nothing to do here

-- == postgresql 14 ==

-- create schema app
CREATE SCHEMA app;

-- create table app.t
CREATE TABLE app.t (
    a INTEGER
);

-- create schema app
CREATE SCHEMA IF NOT EXISTS app;

-- == sqlite 3.35, downgrade ==

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "app", which is a database that the application attaches

-- drop table app.t
DROP TABLE app.t;

-- drop schema app: nothing to do here

-- == postgresql 14, downgrade ==

-- drop table app.t
DROP TABLE app.t;

-- drop schema app
DROP SCHEMA app;
