-- ON COMMIT of a table that stays is refused

-- == sqlite 3.35 ==

-- create table cache
CREATE TABLE cache (
    "key" VARCHAR(40) NOT NULL,
    PRIMARY KEY ("key")
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot say ON COMMIT DROP of table "cache": only a temporary table knows it
--   = help: add prefixes: ["TEMPORARY"], or leave onCommit out

-- == sqlite 3.35, downgrade ==

-- drop table cache
DROP TABLE cache;
