-- PostgreSQL cannot say this of a view

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW IF NOT EXISTS adult AS SELECT id FROM account WHERE age >= 18;

-- == postgresql 14 ==

-- unsupported: error[D301]: postgresql cannot create view "adult" only if it does not exist: it has no CREATE VIEW IF NOT EXISTS
--   = help: use orReplace: true, or ask op.schema.hasView first

-- == sqlite 3.35, downgrade ==

-- drop view adult
DROP VIEW IF EXISTS adult;
