-- the types of the SQL standard, as far as all have them

-- == sqlite 3.35 ==

-- create table specimen
CREATE TABLE specimen (
    a_char CHAR(5),
    a_national_char NCHAR(5),
    a_decimal DECIMAL(10, 2),
    a_real REAL,
    a_double_precision DOUBLE PRECISION,
    a_timestamp TIMESTAMP,
    a_timestamp_with_zone TIMESTAMP,
    an_interval_as_timestamp DATETIME,
    a_uuid_as_text CHAR(32),
    a_clob CLOB
);

-- == postgresql 14 ==

-- create table specimen
CREATE TABLE specimen (
    a_char CHAR(5),
    a_national_char NCHAR(5),
    a_decimal DECIMAL(10, 2),
    a_real REAL,
    a_double_precision DOUBLE PRECISION,
    a_timestamp TIMESTAMP WITHOUT TIME ZONE,
    a_timestamp_with_zone TIMESTAMP(3) WITH TIME ZONE,
    an_interval_as_timestamp TIMESTAMP WITHOUT TIME ZONE,
    a_uuid_as_text CHAR(32),
    a_clob TEXT
);

-- == mysql 8 ==

-- unsupported: error[D102]: mysql has no type for clob
--   = help: say t.text() here, or t.mysql.longText() for up to 4 GiB

-- == mariadb 10.6 ==

-- unsupported: error[D102]: mariadb has no type for clob
--   = help: say t.text() here, or t.mysql.longText() for up to 4 GiB

-- == mssql 2016 ==

-- create table specimen
CREATE TABLE specimen (
    a_char CHAR(5) NULL,
    a_national_char NCHAR(5) NULL,
    a_decimal DECIMAL(10, 2) NULL,
    a_real REAL NULL,
    a_double_precision DOUBLE PRECISION NULL,
    a_timestamp DATETIME2 NULL,
    a_timestamp_with_zone DATETIMEOFFSET(3) NULL,
    an_interval_as_timestamp DATETIME2 NULL,
    a_uuid_as_text CHAR(32) NULL,
    a_clob VARCHAR(max) NULL
);
GO

-- == oracle 19 ==

-- create table specimen
CREATE TABLE specimen (
    a_char CHAR(5 CHAR),
    a_national_char NCHAR(5),
    a_decimal NUMBER(10, 2),
    a_real REAL,
    a_double_precision DOUBLE PRECISION,
    a_timestamp TIMESTAMP,
    a_timestamp_with_zone TIMESTAMP(3) WITH TIME ZONE,
    an_interval_as_timestamp TIMESTAMP,
    a_uuid_as_text CHAR(32),
    a_clob CLOB
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table specimen
DROP TABLE specimen;

-- == postgresql 14, downgrade ==

-- drop table specimen
DROP TABLE specimen;

-- == mssql 2016, downgrade ==

-- drop table specimen
DROP TABLE specimen;
GO

-- == oracle 19, downgrade ==

-- drop table specimen
DROP TABLE specimen;

COMMIT;
