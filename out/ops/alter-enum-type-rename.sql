-- another name for an enum type: its columns follow

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "shirt.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next VARCHAR(1);

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    size shirt_size
);

-- alter enum type shirt_size: rename it to size
ALTER TYPE shirt_size RENAME TO size;

-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next size;

-- == mysql 8 ==

-- note[D313]: mysql has no enum types: a column has its members itself, so that nothing is printed for "alter enum type shirt_size: rename it to size"

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next ENUM('s', 'm');

-- == mariadb 10.6 ==

-- note[D313]: mariadb has no enum types: a column has its members itself, so that nothing is printed for "alter enum type shirt_size: rename it to size"

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next ENUM('s', 'm');

-- == mssql 2016 ==

-- note[D313]: mssql has no enum types: the definition of "shirt.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1) NULL
);
GO

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD next VARCHAR(1) NULL;
GO

-- == oracle 19 ==

-- note[D313]: oracle has no enum types: the definition of "shirt.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    "size" VARCHAR2(1 CHAR)
);

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD next VARCHAR2(1 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D313]: sqlite has no enum types: the definition of "shirt.size" stays as it is

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size
ALTER TYPE size RENAME TO shirt_size;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == mysql 8, downgrade ==

-- note[D313]: mysql has no enum types: a column has its members itself, so that nothing is printed for "alter enum type size: rename it to shirt_size"

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;

-- == mariadb 10.6, downgrade ==

-- note[D313]: mariadb has no enum types: a column has its members itself, so that nothing is printed for "alter enum type size: rename it to shirt_size"

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;

-- == mssql 2016, downgrade ==

-- note[D313]: mssql has no enum types: the definition of "shirt.size" stays as it is

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;
GO

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;
GO

-- == oracle 19, downgrade ==

-- note[D313]: oracle has no enum types: the definition of "shirt.size" stays as it is

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;

COMMIT;
