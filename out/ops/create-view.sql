-- a view, its text byte for byte

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT id, email -- it's theirs
FROM account WHERE age >= 18;

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- drop view adult
DROP VIEW adult;
