-- every generic type

-- == sqlite 3.35 ==

-- create table specimen
CREATE TABLE specimen (
    a_small_integer SMALLINT,
    an_integer INTEGER,
    a_big_integer BIGINT,
    a_string VARCHAR(50),
    a_string_of_any_length VARCHAR,
    a_text TEXT,
    a_unicode VARCHAR(50),
    a_unicode_text TEXT,
    a_boolean BOOLEAN,
    a_boolean_kept_clean BOOLEAN,
    a_date DATE,
    a_time TIME,
    a_date_time DATETIME,
    a_date_time_with_zone DATETIME,
    an_interval DATETIME,
    a_numeric NUMERIC(10, 2),
    a_numeric_of_any_size NUMERIC,
    a_float FLOAT,
    a_float_of_24_bits FLOAT,
    a_double DOUBLE,
    a_large_binary BLOB,
    an_enum VARCHAR(8),
    an_enum_kept_clean VARCHAR(1),
    a_json JSON,
    a_uuid CHAR(32),
    a_raw DECIMAL(5, 1),
    CONSTRAINT ck_specimen_clean CHECK (a_boolean_kept_clean IN (0, 1)),
    CONSTRAINT ck_specimen_size CHECK (an_enum_kept_clean IN ('s', 'm', 'l'))
);

-- == postgresql 14 ==

-- create table specimen
CREATE TABLE specimen (
    a_small_integer SMALLINT,
    an_integer INTEGER,
    a_big_integer BIGINT,
    a_string VARCHAR(50),
    a_string_of_any_length VARCHAR,
    a_text TEXT,
    a_unicode VARCHAR(50),
    a_unicode_text TEXT,
    a_boolean BOOLEAN,
    a_boolean_kept_clean BOOLEAN,
    a_date DATE,
    a_time TIME WITHOUT TIME ZONE,
    a_date_time TIMESTAMP WITHOUT TIME ZONE,
    a_date_time_with_zone TIMESTAMP(3) WITH TIME ZONE,
    an_interval INTERVAL,
    a_numeric NUMERIC(10, 2),
    a_numeric_of_any_size NUMERIC,
    a_float FLOAT,
    a_float_of_24_bits FLOAT(24),
    a_double DOUBLE PRECISION,
    a_large_binary BYTEA,
    an_enum VARCHAR(8),
    an_enum_kept_clean VARCHAR(1),
    a_json JSON,
    a_uuid UUID,
    a_raw DECIMAL(5, 1),
    CONSTRAINT ck_specimen_size CHECK (an_enum_kept_clean IN ('s', 'm', 'l'))
);

-- == mysql 8 ==

-- unsupported: error[D102]: mysql has no type for string
--   = help: it wants a length: say t.string(50), or t.string().withVariant(t.text(), "mysql")

-- == mariadb 10.6 ==

-- unsupported: error[D102]: mariadb has no type for string
--   = help: it wants a length: say t.string(50), or t.string().withVariant(t.text(), "mariadb")

-- == mssql 2016 ==

-- warning[D422]: on mssql "specimen.a_numeric_of_any_size" is NUMERIC(18, 0): it keeps whole numbers, and rounds all others
--   = help: say how many digits it has: t.numeric(18, 4)

-- create table specimen
CREATE TABLE specimen (
    a_small_integer SMALLINT NULL,
    an_integer INTEGER NULL,
    a_big_integer BIGINT NULL,
    a_string VARCHAR(50) NULL,
    a_string_of_any_length VARCHAR(max) NULL,
    a_text VARCHAR(max) NULL,
    a_unicode NVARCHAR(50) NULL,
    a_unicode_text NVARCHAR(max) NULL,
    a_boolean BIT NULL,
    a_boolean_kept_clean BIT NULL,
    a_date DATE NULL,
    a_time TIME NULL,
    a_date_time DATETIME2 NULL,
    a_date_time_with_zone DATETIMEOFFSET(3) NULL,
    an_interval DATETIME2 NULL,
    a_numeric NUMERIC(10, 2) NULL,
    a_numeric_of_any_size NUMERIC NULL,
    a_float FLOAT NULL,
    a_float_of_24_bits FLOAT(24) NULL,
    a_double DOUBLE PRECISION NULL,
    a_large_binary VARBINARY(max) NULL,
    an_enum VARCHAR(8) NULL,
    an_enum_kept_clean VARCHAR(1) NULL,
    a_json NVARCHAR(max) NULL,
    a_uuid UNIQUEIDENTIFIER NULL,
    a_raw DECIMAL(5, 1) NULL,
    CONSTRAINT ck_specimen_size CHECK (an_enum_kept_clean IN ('s', 'm', 'l'))
);
GO

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for string
--   = help: such text needs a length: give it one, or say t.text() for any

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
