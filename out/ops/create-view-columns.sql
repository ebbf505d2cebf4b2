-- a view that says what its columns are called, of SQL with names in it

-- == sqlite 3.35 ==

-- create view order
CREATE VIEW "order" ("Mail address") AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == postgresql 14 ==

-- create view order
CREATE VIEW "order" ("Mail address") AS SELECT account.email FROM account WHERE email <> 'it''s';

-- == sqlite 3.35, downgrade ==

-- drop view order
DROP VIEW "order";

-- == postgresql 14, downgrade ==

-- drop view order
DROP VIEW "order";
