-- a view, its text byte for byte

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == mysql 8 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == mssql 2016, downgrade ==

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- drop view adult
DROP VIEW adult;

COMMIT;
