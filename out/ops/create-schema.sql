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

-- == mysql 8 ==

-- create schema app
CREATE SCHEMA app;

-- create table app.t
CREATE TABLE app.t (
    a INTEGER
);

-- create schema app
CREATE SCHEMA IF NOT EXISTS app;

-- == mariadb 10.6 ==

-- create schema app
CREATE SCHEMA app;

-- create table app.t
CREATE TABLE app.t (
    a INTEGER
);

-- create schema app
CREATE SCHEMA IF NOT EXISTS app;

-- == mssql 2016 ==

-- create schema app
CREATE SCHEMA app;
GO

-- create table app.t
CREATE TABLE app.t (
    a INTEGER NULL
);
GO

-- create schema app
IF SCHEMA_ID(N'app') IS NULL EXEC (N'CREATE SCHEMA app');
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot create schema "app": a schema is a user, with a password and a quota
--   = help: have the user created beside the migration, and leave it out here: if (op.dialect === …)

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

-- == mysql 8, downgrade ==

-- warning[D406]: mysql drops "app" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- drop table app.t
DROP TABLE app.t;

-- drop schema app
DROP SCHEMA app;

-- == mariadb 10.6, downgrade ==

-- warning[D406]: mariadb drops "app" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- drop table app.t
DROP TABLE app.t;

-- drop schema app
DROP SCHEMA app;

-- == mssql 2016, downgrade ==

-- drop table app.t
DROP TABLE app.t;
GO

-- drop schema app
DROP SCHEMA app;
GO
