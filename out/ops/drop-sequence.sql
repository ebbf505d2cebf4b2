-- its options come back

-- == sqlite 3.35 ==

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- drop sequence ticket: nothing to do here

-- == postgresql 14 ==

-- create sequence ticket
CREATE SEQUENCE ticket NO MINVALUE MAXVALUE 9007199254740993 START WITH 5 NO CYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

-- == mysql 8 ==

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- drop sequence ticket: nothing to do here

-- == mariadb 10.6 ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NO MINVALUE MAXVALUE 9007199254740993 NOCYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

-- == mssql 2016 ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NO MINVALUE MAXVALUE 9007199254740993 NO CYCLE;
GO

-- drop sequence ticket
DROP SEQUENCE ticket;
GO

-- == oracle 19 ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NOMINVALUE MAXVALUE 9007199254740993 NOCYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: sqlite has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- drop sequence ticket: nothing to do here

-- == postgresql 14, downgrade ==

-- create sequence ticket
CREATE SEQUENCE ticket NO MINVALUE MAXVALUE 9007199254740993 START WITH 5 NO CYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

-- == mysql 8, downgrade ==

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- warning[D303]: mysql has no sequences: nothing is printed for "ticket"
--   = help: number the rows with an integer primary key there

-- create sequence ticket: nothing to do here
-- drop sequence ticket: nothing to do here

-- == mariadb 10.6, downgrade ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NO MINVALUE MAXVALUE 9007199254740993 NOCYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

-- == mssql 2016, downgrade ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NO MINVALUE MAXVALUE 9007199254740993 NO CYCLE;
GO

-- drop sequence ticket
DROP SEQUENCE ticket;
GO

-- == oracle 19, downgrade ==

-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5 NOMINVALUE MAXVALUE 9007199254740993 NOCYCLE;

-- drop sequence ticket
DROP SEQUENCE ticket;

COMMIT;
