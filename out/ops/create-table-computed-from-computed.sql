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

-- == sqlite 3.35, downgrade ==

-- drop table item
DROP TABLE item;
