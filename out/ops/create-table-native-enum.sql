-- an enum, which is a type of its own on PostgreSQL, made before the table and gone with it

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm', 'l');

-- create table shirt
CREATE TABLE shirt (
    size shirt_size
);

-- == mysql 8 ==

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm', 'l')
);

-- == mariadb 10.6 ==

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm', 'l')
);

-- == mssql 2016 ==

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1) NULL
);
GO

-- == oracle 19 ==

-- create table shirt
CREATE TABLE shirt (
    "size" VARCHAR2(1 CHAR)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == mysql 8, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- == mariadb 10.6, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- == mssql 2016, downgrade ==

-- drop table shirt
DROP TABLE shirt;
GO

-- == oracle 19, downgrade ==

-- drop table shirt
DROP TABLE shirt;

COMMIT;
