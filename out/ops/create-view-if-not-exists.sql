-- PostgreSQL cannot say this of a view

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW IF NOT EXISTS adult AS SELECT id FROM account WHERE age >= 18;

-- == postgresql 14 ==

-- unsupported: error[D301]: postgresql cannot create view "adult" only if it does not exist: it has no CREATE VIEW IF NOT EXISTS
--   = help: use orReplace: true, or ask op.schema.hasView first

-- == mysql 8 ==

-- unsupported: error[D301]: mysql cannot create view "adult" only if it does not exist: it has no CREATE VIEW IF NOT EXISTS
--   = help: use orReplace: true, or ask op.schema.hasView first

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW IF NOT EXISTS adult AS SELECT id FROM account WHERE age >= 18;

-- == mssql 2016 ==

-- unsupported: error[D301]: mssql cannot create view "adult" only if it does not exist: it has no CREATE VIEW IF NOT EXISTS
--   = help: use orReplace: true, or ask op.schema.hasView first

-- == oracle 19 ==

-- create view adult
BEGIN
    EXECUTE IMMEDIATE 'CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW IF EXISTS adult;

-- == mariadb 10.6, downgrade ==

-- drop view adult
DROP VIEW IF EXISTS adult;

-- == oracle 19, downgrade ==

-- drop view adult
BEGIN
    EXECUTE IMMEDIATE 'DROP VIEW adult';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-942) THEN RAISE; END IF;
END;
/

COMMIT;
