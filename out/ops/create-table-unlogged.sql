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

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot make table "cache" UNLOGGED: it knows no tables of that kind
--   = help: leave the prefix out here: if (op.dialect === …)

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot make table "cache" UNLOGGED: it knows no tables of that kind
--   = help: leave the prefix out here: if (op.dialect === …)

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make table "cache" UNLOGGED: it has no such word: its temporary tables have names that begin with #, and end with the session
--   = help: leave the prefix out here, or make such a table with op.execute: if (op.dialect === …)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make table "cache" UNLOGGED: it knows no tables of that kind
--   = help: leave the prefix out here: if (op.dialect === …)

-- == postgresql 14, downgrade ==

-- drop table cache
DROP TABLE cache;
