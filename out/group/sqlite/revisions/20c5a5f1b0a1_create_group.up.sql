.bail on

-- upgrade from base to 20c5a5f1b0a1
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  18, in one transaction
-- revisions:   20c5a5f1b0a1  groups, under a name that SQL has taken
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: alembic_version does not hold exactly 20c5a5f1b0a1 afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 20c5a5f1b0a1
-- groups, under a name that SQL has taken
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

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

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('20c5a5f1b0a1')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
