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

-- == sqlite 3.35, downgrade ==

-- drop table specimen
DROP TABLE specimen;

-- == postgresql 14, downgrade ==

-- drop table specimen
DROP TABLE specimen;
