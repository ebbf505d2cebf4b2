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

-- == sqlite 3.35, downgrade ==

-- drop table specimen
DROP TABLE specimen;

-- == postgresql 14, downgrade ==

-- drop table specimen
DROP TABLE specimen;
