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

-- Running upgrade 20c5a5f1b0a1 -> 31d7be04c6f2
-- a group is a team now
-- rename table group to team
ALTER TABLE "group" RENAME TO team;

-- rename column team.order to position
ALTER TABLE team RENAME COLUMN "order" TO position;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '20c5a5f1b0a1';

-- Running upgrade 31d7be04c6f2 -> 42e8cf15d703
-- people
-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- insert 1 row into user
INSERT INTO "user" (id, email) VALUES (1, 'root@example.com');

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '31d7be04c6f2';

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
ALTER TABLE team ADD COLUMN owner_id INTEGER;

UPDATE team SET owner_id = 1;

ALTER TABLE team ALTER COLUMN owner_id SET NOT NULL;

ALTER TABLE team ADD CONSTRAINT fk_team_owner FOREIGN KEY (owner_id) REFERENCES "user" (id) ON DELETE RESTRICT;

CREATE INDEX ix_team_owner ON team (owner_id);

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

COMMIT;
