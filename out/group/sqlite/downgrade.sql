.bail on

-- downgrade from 53f9d026e814 to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  49, in one transaction
-- revisions:   53f9d026e814  every team has an owner, those that exist already too
--              42e8cf15d703  people
--              31d7be04c6f2  a group is a team now
--              20c5a5f1b0a1  groups, under a name that SQL has taken
-- copies:      1 (team)
-- drops:       column team.owner_id
--              table user
--              table group
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 53f9d026e814: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 53f9d026e814: alembic_version must hold exactly 53f9d026e814 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 53f9d026e814: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "downgrade 53f9d026e814: table team does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "downgrade 53f9d026e814: table team does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "downgrade 53f9d026e814: table team does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "downgrade 53f9d026e814: table team has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "downgrade 53f9d026e814: table team has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "downgrade 53f9d026e814: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_copied INTEGER CONSTRAINT "downgrade 53f9d026e814: not all rows of team were copied - nothing was changed" CHECK (c10_copied),
    c11_rebuilt INTEGER CONSTRAINT "downgrade 53f9d026e814: an index or trigger of team is missing after the copy, or the table is - nothing was changed" CHECK (c11_rebuilt),
    c12_references INTEGER CONSTRAINT "downgrade 53f9d026e814: rows refer to nothing that did so to something before team was copied - nothing was changed" CHECK (c12_references),
    c13_compiles INTEGER CONSTRAINT "downgrade 53f9d026e814: a view or trigger no longer compiles - nothing was changed" CHECK (c13_compiles),
    c14_stamped INTEGER CONSTRAINT "downgrade 53f9d026e814: alembic_version does not hold exactly 42e8cf15d703 afterwards - nothing was changed" CHECK (c14_stamped),
    c15_stamped INTEGER CONSTRAINT "downgrade 42e8cf15d703: alembic_version does not hold exactly 31d7be04c6f2 afterwards - nothing was changed" CHECK (c15_stamped),
    c16_stamped INTEGER CONSTRAINT "downgrade 31d7be04c6f2: alembic_version does not hold exactly 20c5a5f1b0a1 afterwards - nothing was changed" CHECK (c16_stamped),
    c17_stamped INTEGER CONSTRAINT "downgrade 20c5a5f1b0a1: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c17_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 53f9d026e814 -> 42e8cf15d703
-- every team has an owner, those that exist already too
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('53f9d026e814')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop index ix_team_owner of team
-- drop constraint fk_team_owner of team
-- drop column team.owner_id
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('team') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('position', 'INTEGER', 1, '0', 0, 0),
    ('owner_id', 'INTEGER', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('team')) = 4;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('team') AS l WHERE origin = 'u' EXCEPT VALUES ('name')) AND (SELECT count(*) FROM pragma_index_list('team') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('team') AS l EXCEPT VALUES
    (0, 'user', 'owner_id', 'id', 'NO ACTION', 'RESTRICT')
) AND (SELECT count(*) FROM pragma_foreign_key_list('team')) = 1;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'team' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'team' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_team_owner'));

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'team' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('team') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, position) SELECT team.id, team.name, team.position FROM team;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c10_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM team);

DROP TABLE team;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO team;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c11_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'team' COLLATE NOCASE AND name COLLATE NOCASE IN ('team')) = 1;

INSERT INTO temp._limbeck_gate (c12_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'team' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('team') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c13_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '53f9d026e814';

INSERT INTO temp._limbeck_gate (c14_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('42e8cf15d703')) = 1;

-- Running downgrade 42e8cf15d703 -> 31d7be04c6f2
-- people
-- drop table user
DROP TABLE user;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '42e8cf15d703';

INSERT INTO temp._limbeck_gate (c15_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('31d7be04c6f2')) = 1;

-- Running downgrade 31d7be04c6f2 -> 20c5a5f1b0a1
-- a group is a team now
-- rename column team.position to order
ALTER TABLE team RENAME COLUMN position TO "order";

-- rename table team to group
ALTER TABLE team RENAME TO "group";

UPDATE alembic_version SET version_num = '20c5a5f1b0a1' WHERE version_num = '31d7be04c6f2';

INSERT INTO temp._limbeck_gate (c16_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('20c5a5f1b0a1')) = 1;

-- Running downgrade 20c5a5f1b0a1 ->
-- groups, under a name that SQL has taken
-- drop table group
DROP TABLE "group";

DELETE FROM alembic_version WHERE version_num = '20c5a5f1b0a1';

INSERT INTO temp._limbeck_gate (c17_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 17;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
