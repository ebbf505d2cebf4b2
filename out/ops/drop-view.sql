-- a view that goes, with what it was made of

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- drop view nobody_knows
DROP VIEW IF EXISTS nobody_knows;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW "old" AS SELECT id FROM adult;

-- drop view old
DROP VIEW "old";

-- drop view adult
DROP VIEW adult;

-- drop view nobody_knows
DROP VIEW IF EXISTS nobody_knows;

-- == mysql 8 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- drop view nobody_knows
DROP VIEW IF EXISTS nobody_knows;

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- drop view nobody_knows
DROP VIEW IF EXISTS nobody_knows;

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;
GO

-- create view old
CREATE VIEW old AS SELECT id FROM adult;
GO

-- drop view old
DROP VIEW old;
GO

-- drop view adult
DROP VIEW adult;
GO

-- drop view nobody_knows
DROP VIEW IF EXISTS nobody_knows;
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- drop view nobody_knows
BEGIN
    EXECUTE IMMEDIATE 'DROP VIEW nobody_knows';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-942) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW "old" AS SELECT id FROM adult;

-- drop view old
DROP VIEW "old";

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

-- == mssql 2016, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;
GO

-- create view old
CREATE VIEW old AS SELECT id FROM adult;
GO

-- drop view old
DROP VIEW old;
GO

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create view old
CREATE VIEW old AS SELECT id FROM adult;

-- drop view old
DROP VIEW old;

-- drop view adult
DROP VIEW adult;

COMMIT;
