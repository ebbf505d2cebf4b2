-- a view beside its table

-- == sqlite 3.35 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == postgresql 14 ==

-- create view app.v
CREATE VIEW app.v AS SELECT a FROM app.t;

-- == sqlite 3.35, downgrade ==

-- drop view app.v
DROP VIEW app.v;

-- == postgresql 14, downgrade ==

-- drop view app.v
DROP VIEW app.v;
