-- a number that no 64-bit integer holds

-- == sqlite 3.35 ==

-- unsupported: error[D104]: sqlite has no literal for 123456789012345678901234567890: it has more than 64 bits and would become a floating-point number
--   = help: use another value, or an expression made with sql`…`

-- == postgresql 14 ==

-- create table counter
CREATE TABLE counter (
    value NUMERIC(30)
);

-- insert 1 row into counter
INSERT INTO counter (value) VALUES (123456789012345678901234567890);

-- == mysql 8 ==

-- create table counter
CREATE TABLE counter (
    value NUMERIC(30)
);

-- insert 1 row into counter
INSERT INTO counter (value) VALUES (123456789012345678901234567890);

-- == mariadb 10.6 ==

-- create table counter
CREATE TABLE counter (
    value NUMERIC(30)
);

-- insert 1 row into counter
INSERT INTO counter (value) VALUES (123456789012345678901234567890);

-- == mssql 2016 ==

-- create table counter
CREATE TABLE counter (
    value NUMERIC(30) NULL
);
GO

-- insert 1 row into counter
INSERT INTO counter (value) VALUES (123456789012345678901234567890);
GO

-- == oracle 19 ==

-- create table counter
CREATE TABLE counter (
    value NUMBER(30)
);

-- insert 1 row into counter
INSERT INTO counter (value) VALUES (123456789012345678901234567890);

COMMIT;

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into counter" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into counter" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into counter" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into counter" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into counter" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
