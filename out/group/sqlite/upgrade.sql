.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 20c5a5f1b0a1
-- groups, under a name that SQL has taken
-- create table group
CREATE TABLE "group" (
    id INTEGER NOT NULL,
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
CREATE TABLE user (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- insert 1 row into user
INSERT INTO user (id, email) VALUES (1, 'root@example.com');

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '31d7be04c6f2';

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    owner_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name),
    CONSTRAINT fk_team_owner FOREIGN KEY (owner_id) REFERENCES user (id) ON DELETE RESTRICT
);

INSERT INTO _alembic_batch_temp (id, name, position, owner_id) SELECT team.id, team.name, team.position, 1 FROM team;

DROP TABLE team;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO team;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_team_owner ON team (owner_id);

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

COMMIT;
