-- SQLite's own ALTER where it has one

-- == sqlite 3.35 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == postgresql 14 ==

-- drop column some_table.bar
-- rename column some_table.baz to qux
ALTER TABLE some_table DROP COLUMN bar;

ALTER TABLE some_table RENAME COLUMN baz TO qux;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- rename column some_table.qux to baz
-- add column some_table.bar
ALTER TABLE some_table RENAME COLUMN qux TO baz;

ALTER TABLE some_table ADD COLUMN bar INTEGER;
