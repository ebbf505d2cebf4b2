-- a table that may be there already

-- == sqlite 3.35 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    "key" VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY ("key")
);

-- == postgresql 14 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    key VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (key)
);

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision
