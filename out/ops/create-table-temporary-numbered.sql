-- AUTOINCREMENT of a temporary table is refused

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot number the temporary table "scratch" with AUTOINCREMENT: its sequence would hide that of every other table
--   = help: leave autoincrement out: an INTEGER PRIMARY KEY numbers itself

-- == postgresql 14 ==

-- create table scratch
CREATE TEMPORARY TABLE scratch (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- drop table scratch
DROP TABLE scratch;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "scratch", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table scratch
CREATE TEMPORARY TABLE scratch (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- drop table scratch
DROP TABLE scratch;
