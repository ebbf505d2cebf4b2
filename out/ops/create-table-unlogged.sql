-- a table that a crash empties, on PostgreSQL alone

-- == sqlite 3.35 ==

-- unsupported: error[D103]: sqlite cannot make table "cache" UNLOGGED: it knows no tables of that kind
--   = help: leave the prefix out here: if (op.dialect === …)

-- == postgresql 14 ==

-- create table cache
CREATE UNLOGGED TABLE cache (
    key VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (key)
);

-- == postgresql 14, downgrade ==

-- drop table cache
DROP TABLE cache;
