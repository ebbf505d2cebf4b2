-- rows with values of every kind

-- == sqlite 3.35 ==

-- create table specimen
CREATE TABLE specimen (
    id INTEGER NOT NULL,
    name VARCHAR(80),
    price NUMERIC(10, 2),
    weight DOUBLE,
    big BIGINT,
    active BOOLEAN,
    day DATE,
    hour TIME,
    at DATETIME,
    at_zone DATETIME,
    bytes BLOB,
    document JSON,
    PRIMARY KEY (id)
);

-- insert 3 rows into specimen
INSERT INTO specimen (id, name, price, weight, big, active, day, hour, at, at_zone, bytes, document) VALUES (1, 'plain', 12.5, 1e+21, 9223372036854775807, 1, '2020-02-29', '23:59:59.999', '2020-02-29 23:59:59.999000', '2020-02-29 23:59:59.999000+00:00', X'0001275CFF', '{"list":[1,2.5,null,true],"text":"it''s \"here\""}');

INSERT INTO specimen (id, name, price, active, bytes, document) VALUES (2, NULL, 0, 0, X'', '[]');

INSERT INTO specimen (id, name, at, document) VALUES (3, (upper('computed')), (CURRENT_TIMESTAMP), '"a string is a document too"');

-- == postgresql 14 ==

-- warning[D206]: rows give "specimen.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('specimen', 'id'), max(id)) FROM specimen

-- create table specimen
CREATE TABLE specimen (
    id SERIAL NOT NULL,
    name VARCHAR(80),
    price NUMERIC(10, 2),
    weight DOUBLE PRECISION,
    big BIGINT,
    active BOOLEAN,
    day DATE,
    hour TIME WITHOUT TIME ZONE,
    at TIMESTAMP WITHOUT TIME ZONE,
    at_zone TIMESTAMP WITH TIME ZONE,
    bytes BYTEA,
    document JSON,
    PRIMARY KEY (id)
);

-- insert 3 rows into specimen
INSERT INTO specimen (id, name, price, weight, big, active, day, hour, at, at_zone, bytes, document) VALUES (1, 'plain', 12.5, 1e+21, 9223372036854775807, true, '2020-02-29', '23:59:59.999', '2020-02-29 23:59:59.999000', '2020-02-29 23:59:59.999000+00:00', '\x0001275cff', '{"list":[1,2.5,null,true],"text":"it''s \"here\""}');

INSERT INTO specimen (id, name, price, active, bytes, document) VALUES (2, NULL, 0, false, '\x', '[]');

INSERT INTO specimen (id, name, at, document) VALUES (3, (upper('computed')), (CURRENT_TIMESTAMP), '"a string is a document too"');

-- == mysql 8 ==

-- create table specimen
CREATE TABLE specimen (
    id INTEGER NOT NULL AUTO_INCREMENT,
    name VARCHAR(80),
    price NUMERIC(10, 2),
    weight DOUBLE,
    big BIGINT,
    active BOOL,
    day DATE,
    hour TIME,
    at DATETIME,
    at_zone DATETIME,
    bytes BLOB,
    document JSON,
    PRIMARY KEY (id)
);

-- insert 3 rows into specimen
INSERT INTO specimen (id, name, price, weight, big, active, day, hour, at, at_zone, bytes, document) VALUES (1, 'plain', 12.5, 1e+21, 9223372036854775807, true, '2020-02-29', '23:59:59.999', '2020-02-29 23:59:59.999000', '2020-02-29 23:59:59.999000', x'0001275cff', '{"list":[1,2.5,null,true],"text":"it''s \\"here\\""}');

INSERT INTO specimen (id, name, price, active, bytes, document) VALUES (2, NULL, 0, false, '', '[]');

INSERT INTO specimen (id, name, at, document) VALUES (3, (upper('computed')), (CURRENT_TIMESTAMP), '"a string is a document too"');

-- == mariadb 10.6 ==

-- create table specimen
CREATE TABLE specimen (
    id INTEGER NOT NULL AUTO_INCREMENT,
    name VARCHAR(80),
    price NUMERIC(10, 2),
    weight DOUBLE,
    big BIGINT,
    active BOOL,
    day DATE,
    hour TIME,
    at DATETIME,
    at_zone DATETIME,
    bytes BLOB,
    document JSON,
    PRIMARY KEY (id)
);

-- insert 3 rows into specimen
INSERT INTO specimen (id, name, price, weight, big, active, day, hour, at, at_zone, bytes, document) VALUES (1, 'plain', 12.5, 1e+21, 9223372036854775807, true, '2020-02-29', '23:59:59.999', '2020-02-29 23:59:59.999000', '2020-02-29 23:59:59.999000', x'0001275cff', '{"list":[1,2.5,null,true],"text":"it''s \\"here\\""}');

INSERT INTO specimen (id, name, price, active, bytes, document) VALUES (2, NULL, 0, false, '', '[]');

INSERT INTO specimen (id, name, at, document) VALUES (3, (upper('computed')), (CURRENT_TIMESTAMP), '"a string is a document too"');

-- == mssql 2016 ==

-- create table specimen
CREATE TABLE specimen (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    name VARCHAR(80) NULL,
    price NUMERIC(10, 2) NULL,
    weight DOUBLE PRECISION NULL,
    big BIGINT NULL,
    active BIT NULL,
    day DATE NULL,
    hour TIME NULL,
    at DATETIME2 NULL,
    at_zone DATETIMEOFFSET NULL,
    bytes VARBINARY(max) NULL,
    document NVARCHAR(max) NULL,
    CONSTRAINT specimen_pkey PRIMARY KEY (id)
);
GO

-- insert 3 rows into specimen
SET IDENTITY_INSERT specimen ON;
GO

INSERT INTO specimen (id, name, price, weight, big, active, day, hour, at, at_zone, bytes, document) VALUES (1, 'plain', 12.5, 1e+21, 9223372036854775807, 1, '2020-02-29', '23:59:59.999', '2020-02-29T23:59:59.999', '2020-02-29T23:59:59.999000+00:00', 0x0001275CFF, '{"list":[1,2.5,null,true],"text":"it''s \"here\""}');
GO

INSERT INTO specimen (id, name, price, active, bytes, document) VALUES (2, NULL, 0, 0, 0x, '[]');
GO

INSERT INTO specimen (id, name, at, document) VALUES (3, (upper('computed')), (CURRENT_TIMESTAMP), '"a string is a document too"');
GO

SET IDENTITY_INSERT specimen OFF;
GO

-- == oracle 19 ==

-- unsupported: error[D102]: oracle has no type for time
--   = help: it has none for a time of day: .withVariant(t.interval(), "oracle"), or text

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 3 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 3 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 3 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 3 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 3 rows into specimen" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
