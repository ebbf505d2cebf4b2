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
