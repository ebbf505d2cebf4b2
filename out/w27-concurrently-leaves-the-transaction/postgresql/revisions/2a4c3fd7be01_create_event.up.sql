\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2a4c3fd7be01
-- create event
-- create table event
CREATE TABLE event (
    id SERIAL NOT NULL,
    kind VARCHAR(20) NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('2a4c3fd7be01');

COMMIT;
