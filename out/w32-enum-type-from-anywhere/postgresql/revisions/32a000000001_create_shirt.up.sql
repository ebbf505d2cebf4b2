\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 32a000000001
-- create shirt
-- create enum type size
CREATE TYPE size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    size size
);

INSERT INTO alembic_version (version_num) VALUES ('32a000000001');

COMMIT;
