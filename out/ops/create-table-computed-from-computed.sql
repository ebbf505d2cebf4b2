-- a computed column that uses another, which PostgreSQL does not allow

-- == sqlite 3.35 ==

-- create table item
CREATE TABLE item (
    net INTEGER,
    gross INTEGER GENERATED ALWAYS AS (net * 2),
    total INTEGER GENERATED ALWAYS AS (gross + 1)
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot compute "item.total" from column "gross": that one is computed itself
--   = help: write what "gross" is computed from in its place

-- == mysql 8 ==

-- create table item
CREATE TABLE item (
    net INTEGER,
    gross INTEGER GENERATED ALWAYS AS (net * 2),
    total INTEGER GENERATED ALWAYS AS (gross + 1)
);

-- == mariadb 10.6 ==

-- create table item
CREATE TABLE item (
    net INTEGER,
    gross INTEGER GENERATED ALWAYS AS (net * 2),
    total INTEGER GENERATED ALWAYS AS (gross + 1)
);

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot compute "item.total" from column "gross": that one is computed itself
--   = help: write what "gross" is computed from in its place

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot compute "item.total" from column "gross": that one is computed itself
--   = help: write what "gross" is computed from

-- == sqlite 3.35, downgrade ==

-- drop table item
DROP TABLE item;

-- == mysql 8, downgrade ==

-- drop table item
DROP TABLE item;

-- == mariadb 10.6, downgrade ==

-- drop table item
DROP TABLE item;
