-- the copy goes by another name

-- == sqlite 3.35 ==

-- drop column some_table.bar
CREATE TABLE tmp_some_table (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO tmp_some_table (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE tmp_some_table RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;
