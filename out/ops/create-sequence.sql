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
