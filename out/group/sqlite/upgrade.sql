.bail on

-- upgrade from base to 53f9d026e814
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  55, in one transaction
-- revisions:   20c5a5f1b0a1  groups, under a name that SQL has taken
--              31d7be04c6f2  a group is a team now
--              42e8cf15d703  people
--              53f9d026e814  every team has an owner, those that exist already too
-- copies:      1 (team)
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 20c5a5f1b0a1: alembic_version does not hold exactly 20c5a5f1b0a1 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_stamped INTEGER CONSTRAINT "upgrade 31d7be04c6f2: alembic_version does not hold exactly 31d7be04c6f2 afterwards - nothing was changed" CHECK (c4_stamped),
    c5_stamped INTEGER CONSTRAINT "upgrade 42e8cf15d703: alembic_version does not hold exactly 42e8cf15d703 afterwards - nothing was changed" CHECK (c5_stamped),
    c6_unenforced INTEGER CONSTRAINT "upgrade 53f9d026e814: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c6_unenforced),
    c7_columns INTEGER CONSTRAINT "upgrade 53f9d026e814: table team does not have the columns that history gave it - nothing was changed" CHECK (c7_columns),
    c8_keys INTEGER CONSTRAINT "upgrade 53f9d026e814: table team does not have the unique constraints that history gave it - nothing was changed" CHECK (c8_keys),
    c9_foreign_keys INTEGER CONSTRAINT "upgrade 53f9d026e814: table team does not have the foreign keys that history gave it - nothing was changed" CHECK (c9_foreign_keys),
    c10_checks INTEGER CONSTRAINT "upgrade 53f9d026e814: table team has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c10_checks),
    c11_known INTEGER CONSTRAINT "upgrade 53f9d026e814: table team has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c11_known),
    c12_vacant INTEGER CONSTRAINT "upgrade 53f9d026e814: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c12_vacant),
    c13_copied INTEGER CONSTRAINT "upgrade 53f9d026e814: not all rows of team were copied - nothing was changed" CHECK (c13_copied),
    c14_rebuilt INTEGER CONSTRAINT "upgrade 53f9d026e814: an index or trigger of team is missing after the copy, or the table is - nothing was changed" CHECK (c14_rebuilt),
    c15_references INTEGER CONSTRAINT "upgrade 53f9d026e814: rows refer to nothing that did so to something before team was copied - nothing was changed" CHECK (c15_references),
    c16_compiles INTEGER CONSTRAINT "upgrade 53f9d026e814: a view or trigger no longer compiles - nothing was changed" CHECK (c16_compiles),
    c17_stamped INTEGER CONSTRAINT "upgrade 53f9d026e814: alembic_version does not hold exactly 53f9d026e814 afterwards - nothing was changed" CHECK (c17_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

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

-- Running upgrade 20c5a5f1b0a1 -> 31d7be04c6f2
-- a group is a team now
-- rename table group to team
ALTER TABLE "group" RENAME TO team;

-- rename column team.order to position
ALTER TABLE team RENAME COLUMN "order" TO position;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '20c5a5f1b0a1';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('31d7be04c6f2')) = 1;

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

INSERT INTO temp._limbeck_gate (c5_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('42e8cf15d703')) = 1;

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
INSERT INTO temp._limbeck_gate (c6_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
INSERT INTO temp._limbeck_gate (c7_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('team') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('position', 'INTEGER', 1, '0', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('team')) = 3;

INSERT INTO temp._limbeck_gate (c8_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('team') AS l WHERE origin = 'u' EXCEPT VALUES ('name')) AND (SELECT count(*) FROM pragma_index_list('team') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c9_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('team')) = 0;

INSERT INTO temp._limbeck_gate (c10_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'team' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c11_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'team' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c12_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 13, 'team' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('team') GROUP BY rowid, lower(parent);

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

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c13_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM team);

DROP TABLE team;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO team;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_team_owner ON team (owner_id);

INSERT INTO temp._limbeck_gate (c14_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'team' COLLATE NOCASE AND name COLLATE NOCASE IN ('team', 'ix_team_owner')) = 2;

INSERT INTO temp._limbeck_gate (c15_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'team' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('team') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 13) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 13 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c16_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

INSERT INTO temp._limbeck_gate (c17_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('53f9d026e814')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 17;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
