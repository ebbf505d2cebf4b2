-- a view beside its table

-- == sqlite 3.35 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == postgresql 14 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == mysql 8 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == mariadb 10.6 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == mssql 2016 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;
GO

-- == oracle 19 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view app.v
DROP VIEW app.v;

-- == postgresql 14, downgrade ==

-- drop view app.v
DROP VIEW app.v;

-- == mysql 8, downgrade ==

-- drop view app.v
DROP VIEW app.v;

-- == mariadb 10.6, downgrade ==

-- drop view app.v
DROP VIEW app.v;

-- == mssql 2016, downgrade ==

-- drop view app.v
DROP VIEW app.v;
GO

-- == oracle 19, downgrade ==

-- drop view app.v
DROP VIEW app.v;

COMMIT;
