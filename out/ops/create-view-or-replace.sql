-- a view in the place of another, with the triggers that the other had

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create trigger adult_delete of adult
CREATE TRIGGER adult_delete INSTEAD OF DELETE ON adult FOR EACH ROW BEGIN DELETE FROM account WHERE id = OLD.id; END;

-- create or replace view adult
DROP VIEW adult;

CREATE VIEW adult AS SELECT id FROM account WHERE age >= 21;

CREATE TRIGGER adult_delete INSTEAD OF DELETE ON adult FOR EACH ROW BEGIN DELETE FROM account WHERE id = OLD.id; END;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create or replace view adult
CREATE OR REPLACE VIEW adult AS SELECT id FROM account WHERE age >= 21;

-- == mysql 8 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create or replace view adult
CREATE OR REPLACE VIEW adult AS SELECT id FROM account WHERE age >= 21;

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create or replace view adult
CREATE OR REPLACE VIEW adult AS SELECT id FROM account WHERE age >= 21;

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;
GO

-- create or replace view adult
CREATE OR ALTER VIEW adult AS SELECT id FROM account WHERE age >= 21;
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create or replace view adult
CREATE OR REPLACE VIEW adult AS SELECT id FROM account WHERE age >= 21;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW adult;

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- create trigger adult_delete of adult
CREATE TRIGGER adult_delete INSTEAD OF DELETE ON adult FOR EACH ROW BEGIN DELETE FROM account WHERE id = OLD.id; END;

-- drop trigger adult_delete of adult
DROP TRIGGER adult_delete;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP VIEW adult;

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- drop view adult
DROP VIEW adult;

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- drop view adult
DROP VIEW adult;

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mssql 2016, downgrade ==

-- drop view adult
DROP VIEW adult;
GO

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;
GO

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- drop view adult
DROP VIEW adult;

-- create view adult
CREATE VIEW adult AS SELECT id FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

COMMIT;
