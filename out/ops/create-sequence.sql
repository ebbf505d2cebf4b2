-- nothing on SQLite, which has none

-- == sqlite 3.35 ==

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: sqlite has no sequences: nothing is printed for "small"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- create sequence small: nothing to do here
-- create table t
CREATE TABLE t (
    id INTEGER DEFAULT ((abs(random())))
);

-- == postgresql 14 ==

-- create sequence ticket
CREATE SEQUENCE ticket INCREMENT BY 10 MINVALUE 0 NO MAXVALUE START WITH 1000 CACHE 5 CYCLE;

-- create sequence small
CREATE SEQUENCE IF NOT EXISTS small AS SMALLINT;

-- create table t
CREATE TABLE t (
    id INTEGER DEFAULT (nextval('ticket'))
);

-- == mysql 8 ==

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: mysql has no sequences: nothing is printed for "small"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- create sequence small: nothing to do here
-- create table t
CREATE TABLE t (
    id INTEGER DEFAULT (floor(rand() * 1000))
);

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot give sequence "small" the numbers of smallInteger: its sequences are all of BIGINT
--   = help: say minValue and maxValue

-- == mssql 2016 ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 1000 INCREMENT BY 10 MINVALUE 0 NO MAXVALUE CYCLE CACHE 5;
GO

-- create sequence small
IF OBJECT_ID(N'small', N'SO') IS NULL CREATE SEQUENCE small AS SMALLINT START WITH 1;
GO

-- create table t
CREATE TABLE t (
    id INTEGER NULL CONSTRAINT [DF_t_id] DEFAULT (NEXT VALUE FOR ticket)
);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make sequence "ticket": it is to begin again when it ends, and no end is said
--   = help: say the bound at which it begins again, or a smaller cache

-- == sqlite 3.35, downgrade ==

-- warning[D303]: sqlite has no sequences: nothing is printed for "small"
--   = help: number the rows with an integer primary key there

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- drop table t
DROP TABLE t;

-- drop sequence small: nothing to do here
-- drop sequence ticket: nothing to do here

-- == postgresql 14, downgrade ==

-- drop table t
DROP TABLE t;

-- drop sequence small
DROP SEQUENCE IF EXISTS small;

-- drop sequence ticket
DROP SEQUENCE ticket;

-- == mysql 8, downgrade ==

-- warning[D303]: mysql has no sequences: nothing is printed for "small"
--   = help: number the rows with an integer primary key there

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- drop table t
DROP TABLE t;

-- drop sequence small: nothing to do here
-- drop sequence ticket: nothing to do here

-- == mssql 2016, downgrade ==

-- drop table t
DROP TABLE t;
GO

-- drop sequence small
DROP SEQUENCE IF EXISTS small;
GO

-- drop sequence ticket
DROP SEQUENCE ticket;
GO
