\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1975ea83b712
-- add foo, drop bar
-- add column some_table.foo
-- drop column some_table.bar
ALTER TABLE some_table ADD COLUMN foo INTEGER;

ALTER TABLE some_table DROP COLUMN bar;

INSERT INTO alembic_version (version_num) VALUES ('1975ea83b712');

COMMIT;
