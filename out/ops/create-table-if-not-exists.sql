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

-- == mysql 8 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    `key` VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (`key`)
);

-- == mariadb 10.6 ==

-- create table setting
CREATE TABLE IF NOT EXISTS setting (
    `key` VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (`key`)
);

-- == mssql 2016 ==

-- create table setting
IF OBJECT_ID(N'setting', N'U') IS NULL CREATE TABLE setting (
    [key] VARCHAR(40) NOT NULL,
    value VARCHAR(max) NULL,
    CONSTRAINT setting_pkey PRIMARY KEY ([key])
);
GO

-- == oracle 19 ==

-- create table setting
BEGIN
    EXECUTE IMMEDIATE 'CREATE TABLE setting (
    key VARCHAR2(40 CHAR) NOT NULL,
    value CLOB,
    CONSTRAINT setting_pkey PRIMARY KEY (key)
)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create table setting" cannot be undone, since the table may have been there before, with rows
--   = help: write a downgrade function in this revision
