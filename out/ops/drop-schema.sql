-- a schema that history made

-- == sqlite 3.35 ==

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "other", which is a database that the application attaches

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "other", which is a database that the application attaches

-- create schema other: nothing to do here
-- drop schema other: nothing to do here

-- == postgresql 14 ==

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA IF EXISTS other;

-- == mysql 8 ==

-- warning[D406]: mysql drops "other" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA IF EXISTS other;

-- == mariadb 10.6 ==

-- warning[D406]: mariadb drops "other" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA IF EXISTS other;

-- == mssql 2016 ==

-- create schema other
CREATE SCHEMA other;
GO

-- drop schema other
DROP SCHEMA IF EXISTS other;
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot create schema "other": a schema is a user, with a password and a quota
--   = help: have the user created beside the migration, and leave it out here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "other", which is a database that the application attaches

-- warning[D304]: sqlite has no schemas to create or drop: nothing is printed for "other", which is a database that the application attaches

-- create schema other: nothing to do here
-- drop schema other: nothing to do here

-- == postgresql 14, downgrade ==

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA other;

-- == mysql 8, downgrade ==

-- warning[D406]: mysql drops "other" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA other;

-- == mariadb 10.6, downgrade ==

-- warning[D406]: mariadb drops "other" with everything that is in it, be it known to this history or not
--   = help: see to it that nobody else uses it, or leave it where it is

-- create schema other
CREATE SCHEMA other;

-- drop schema other
DROP SCHEMA other;

-- == mssql 2016, downgrade ==

-- create schema other
CREATE SCHEMA other;
GO

-- drop schema other
DROP SCHEMA other;
GO
