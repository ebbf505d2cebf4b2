-- Types that only Oracle has

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- create table specimen
CREATE TABLE specimen (
    a_number NUMBER(10, 2),
    any_number NUMBER,
    a_varchar2 VARCHAR2(40 CHAR),
    an_nvarchar2 NVARCHAR2(40),
    a_raw RAW(16),
    a_date DATE DEFAULT DATE '2020-02-29',
    a_timestamp TIMESTAMP(3) WITH TIME ZONE,
    a_local_timestamp TIMESTAMP WITH LOCAL TIME ZONE,
    days INTERVAL DAY(3) TO SECOND(2),
    months INTERVAL YEAR(4) TO MONTH,
    a_float FLOAT(53),
    a_binary_float BINARY_FLOAT,
    a_binary_double BINARY_DOUBLE,
    some_xml XMLTYPE,
    a_document CLOB DEFAULT '{}' NOT NULL CHECK (a_document IS JSON)
);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- drop table specimen
DROP TABLE specimen;

COMMIT;
