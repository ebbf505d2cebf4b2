-- SQLite has no materialized views

-- == sqlite 3.35 ==

-- unsupported: error[D301]: sqlite cannot make view "adult" a materialized one: it has none
--   = help: leave out materialized here: if (op.dialect === …), or fill a table with op.execute

-- == postgresql 14 ==

-- create materialized view adult
CREATE MATERIALIZED VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- == mysql 8 ==

-- unsupported: error[D301]: mysql cannot make view "adult" a materialized one: it has none
--   = help: leave out materialized here: if (op.dialect === …), or fill a table with op.execute

-- == mariadb 10.6 ==

-- unsupported: error[D301]: mariadb cannot make view "adult" a materialized one: it has none
--   = help: leave out materialized here: if (op.dialect === …), or fill a table with op.execute

-- == mssql 2016 ==

-- unsupported: error[D301]: mssql cannot make view "adult" a materialized one: it has none
--   = help: leave out materialized here: if (op.dialect === …)

-- == oracle 19 ==

-- create materialized view adult
CREATE MATERIALIZED VIEW adult AS SELECT id FROM account WHERE age >= 18;

COMMIT;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP MATERIALIZED VIEW adult;

-- == oracle 19, downgrade ==

-- drop view adult
DROP MATERIALIZED VIEW adult;

COMMIT;
