-- an enum type that may be there, as the table may

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size VARCHAR(2)
);

-- == postgresql 14 ==

-- create enum type shirt_size
DO $type1$ BEGIN CREATE TYPE shirt_size AS ENUM ('$$', 'm'); EXCEPTION WHEN duplicate_object THEN NULL; END $type1$;

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size shirt_size
);

-- == mysql 8 ==

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size ENUM('$$', 'm')
);

-- == mariadb 10.6 ==

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size ENUM('$$', 'm')
);

-- == mssql 2016 ==

-- create table shirt
IF OBJECT_ID(N'shirt', N'U') IS NULL CREATE TABLE shirt (
    size VARCHAR(2) NULL
);
GO

-- == oracle 19 ==

-- create table shirt
BEGIN
    EXECUTE IMMEDIATE 'CREATE TABLE shirt (
    "size" VARCHAR2(2 CHAR)
)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- drop enum type shirt_size
DROP TYPE IF EXISTS shirt_size;

-- == mysql 8, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- == mariadb 10.6, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- == mssql 2016, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;
GO

-- == oracle 19, downgrade ==

-- drop table shirt
BEGIN
    EXECUTE IMMEDIATE 'DROP TABLE shirt';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-942) THEN RAISE; END IF;
END;
/

COMMIT;
