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
