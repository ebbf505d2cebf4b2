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
