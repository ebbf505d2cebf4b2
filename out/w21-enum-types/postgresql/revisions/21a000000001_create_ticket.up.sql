\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 21a000000001
-- create ticket
-- create enum type status
CREATE TYPE status AS ENUM ('open', 'closed');

-- create table ticket
CREATE TABLE ticket (
    id SERIAL NOT NULL,
    status status DEFAULT 'open' NOT NULL,
    PRIMARY KEY (id)
);

-- insert 2 rows into ticket
INSERT INTO ticket (status) VALUES ('open');

INSERT INTO ticket (status) VALUES ('closed');

INSERT INTO alembic_version (version_num) VALUES ('21a000000001');

COMMIT;
