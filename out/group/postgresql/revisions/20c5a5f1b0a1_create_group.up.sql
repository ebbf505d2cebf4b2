\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 20c5a5f1b0a1
-- groups, under a name that SQL has taken
-- create table group
CREATE TABLE "group" (
    id SERIAL NOT NULL,
    name VARCHAR(80) NOT NULL,
    "order" INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- insert 3 rows into group
INSERT INTO "group" (id, name, "order") VALUES (1, 'admins', 1);

INSERT INTO "group" (id, name, "order") VALUES (2, 'editors', 2);

INSERT INTO "group" (id, name, "order") VALUES (3, 'readers'' club', 3);

INSERT INTO alembic_version (version_num) VALUES ('20c5a5f1b0a1');

COMMIT;
