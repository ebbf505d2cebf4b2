-- a literal for every type

-- == sqlite 3.35 ==

-- create table specimen
CREATE TABLE specimen (
    flag BOOLEAN,
    small SMALLINT,
    big BIGINT,
    exact DECIMAL(20, 10),
    rough DOUBLE,
    word CHAR(3),
    bytes BLOB,
    day DATE,
    hour TIME,
    moment TIMESTAMP,
    length DATETIME,
    document JSON,
    "key" CHAR(32)
);

-- insert 2 rows into specimen
INSERT INTO specimen (flag, small, big, exact, rough, word, bytes, day, hour, moment, length, document, "key") VALUES (1, -32768, 9223372036854775807, '1234567890.0123456789', 0.1, 'abc', X'0027FF', '2020-02-29', '23:59:58.5', '2020-02-29 23:59:58.765000+00:00', 'P1DT2H', '{"quote":"it''s \"so\" \\ simple"}', '123e4567e89b12d3a456426614174000');

INSERT INTO specimen DEFAULT VALUES;

-- == postgresql 14 ==

-- create table specimen
CREATE TABLE specimen (
    flag BOOLEAN,
    small SMALLINT,
    big BIGINT,
    exact DECIMAL(20, 10),
    rough DOUBLE PRECISION,
    word CHAR(3),
    bytes BYTEA,
    day DATE,
    hour TIME WITHOUT TIME ZONE,
    moment TIMESTAMP WITH TIME ZONE,
    length INTERVAL,
    document JSON,
    key UUID,
    numbers INTEGER[] DEFAULT '{}',
    grid SMALLINT[][],
    words VARCHAR(60)[],
    days DATE[],
    documents JSON[],
    blobs BYTEA[]
);

-- insert 2 rows into specimen
INSERT INTO specimen (flag, small, big, exact, rough, word, bytes, day, hour, moment, length, document, key, numbers, grid, words, days, documents, blobs) VALUES (true, -32768, 9223372036854775807, '1234567890.0123456789', 0.1, 'abc', '\x0027ff', '2020-02-29', '23:59:58.5', '2020-02-29 23:59:58.765000+00:00', 'P1DT2H', '{"quote":"it''s \"so\" \\ simple"}', '123e4567e89b12d3a456426614174000', '{1,NULL,-3}', '{{1,2},{3,4}}', '{"","NULL","it''s \"quoted\", {braced} and \\ slashed"}', '{"2020-02-29","2021-01-01"}', '{"{\"a\":[1,\"x\"]}","[1,2]"}', '{"\\x005cff"}');

INSERT INTO specimen (numbers, words) VALUES ('{}', '{}');

-- == mysql 8 ==

-- create table specimen
CREATE TABLE specimen (
    flag BOOL,
    small SMALLINT,
    big BIGINT,
    exact DECIMAL(20, 10),
    rough DOUBLE,
    word CHAR(3),
    bytes BLOB,
    day DATE,
    hour TIME,
    moment TIMESTAMP NULL,
    length DATETIME,
    document JSON,
    `key` CHAR(32)
);

-- insert 2 rows into specimen
INSERT INTO specimen (flag, small, big, exact, rough, word, bytes, day, hour, moment, length, document, `key`) VALUES (true, -32768, 9223372036854775807, '1234567890.0123456789', 0.1, 'abc', x'0027ff', '2020-02-29', '23:59:58.5', '2020-02-29 23:59:58.765000', '1970-01-02 02:00:00.000000', '{"quote":"it''s \\"so\\" \\\\ simple"}', '123e4567e89b12d3a456426614174000');

INSERT INTO specimen VALUES ();

-- == mariadb 10.6 ==

-- create table specimen
CREATE TABLE specimen (
    flag BOOL,
    small SMALLINT,
    big BIGINT,
    exact DECIMAL(20, 10),
    rough DOUBLE,
    word CHAR(3),
    bytes BLOB,
    day DATE,
    hour TIME,
    moment TIMESTAMP NULL,
    length DATETIME,
    document JSON,
    `key` CHAR(32)
);

-- insert 2 rows into specimen
INSERT INTO specimen (flag, small, big, exact, rough, word, bytes, day, hour, moment, length, document, `key`) VALUES (true, -32768, 9223372036854775807, '1234567890.0123456789', 0.1, 'abc', x'0027ff', '2020-02-29', '23:59:58.5', '2020-02-29 23:59:58.765000', '1970-01-02 02:00:00.000000', '{"quote":"it''s \\"so\\" \\\\ simple"}', '123e4567e89b12d3a456426614174000');

INSERT INTO specimen VALUES ();

-- == mssql 2016 ==

-- create table specimen
CREATE TABLE specimen (
    flag BIT NULL,
    small SMALLINT NULL,
    big BIGINT NULL,
    exact DECIMAL(20, 10) NULL,
    rough DOUBLE PRECISION NULL,
    word CHAR(3) NULL,
    bytes VARBINARY(max) NULL,
    day DATE NULL,
    hour TIME NULL,
    moment DATETIMEOFFSET NULL,
    length DATETIME2 NULL,
    document NVARCHAR(max) NULL,
    [key] UNIQUEIDENTIFIER NULL
);
GO

-- insert 2 rows into specimen
INSERT INTO specimen (flag, small, big, exact, rough, word, bytes, day, hour, moment, length, document, [key]) VALUES (1, -32768, 9223372036854775807, '1234567890.0123456789', 0.1, 'abc', 0x0027FF, '2020-02-29', '23:59:58.5', '2020-02-29T23:59:58.765000+00:00', 'P1DT2H', '{"quote":"it''s \"so\" \\ simple"}', '123e4567-e89b-12d3-a456-426614174000');
GO

INSERT INTO specimen DEFAULT VALUES;
GO

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for time
--   = help: it has none for a time of day: .withVariant(t.interval(), "oracle"), or text

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
