.bail on

-- downgrade from 21a000000004 to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  88, in one transaction
-- revisions:   21a000000004  tickets may wait
--              21a000000003  closed tickets are done
--              21a000000002  share the status, and give tickets a priority
--              21a000000001  create ticket
-- copies:      3 (ticket, task, ticket)
-- drops:       column ticket.priority
--              table task
--              table ticket
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    M203 the downgrade of 21a000000004 does not lead back to the schema before it: table "task": column "status" has type enum("open", "waiting", "done") named status with check status, not enum("open", "done") named status with check status; t…
--              M203 the downgrade of 21a000000002 does not lead back to the schema before it: table "ticket": column "status" has type enum("open", "waiting", "closed") named status with check status, not enum("open", "closed") named status with check sta…
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 21a000000004: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 21a000000004: alembic_version must hold exactly 21a000000004 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 21a000000004: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "downgrade 21a000000004: table ticket does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "downgrade 21a000000004: table ticket does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "downgrade 21a000000004: table ticket does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "downgrade 21a000000004: table ticket has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "downgrade 21a000000004: table ticket has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "downgrade 21a000000004: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_copied INTEGER CONSTRAINT "downgrade 21a000000004: not all rows of ticket were copied - nothing was changed" CHECK (c10_copied),
    c11_rebuilt INTEGER CONSTRAINT "downgrade 21a000000004: an index or trigger of ticket is missing after the copy, or the table is - nothing was changed" CHECK (c11_rebuilt),
    c12_references INTEGER CONSTRAINT "downgrade 21a000000004: rows refer to nothing that did so to something before ticket was copied - nothing was changed" CHECK (c12_references),
    c13_compiles INTEGER CONSTRAINT "downgrade 21a000000004: a view or trigger no longer compiles - nothing was changed" CHECK (c13_compiles),
    c14_stamped INTEGER CONSTRAINT "downgrade 21a000000004: alembic_version does not hold exactly 21a000000003 afterwards - nothing was changed" CHECK (c14_stamped),
    c15_columns INTEGER CONSTRAINT "downgrade 21a000000003: table task does not have the columns that history gave it - nothing was changed" CHECK (c15_columns),
    c16_keys INTEGER CONSTRAINT "downgrade 21a000000003: table task does not have the unique constraints that history gave it - nothing was changed" CHECK (c16_keys),
    c17_foreign_keys INTEGER CONSTRAINT "downgrade 21a000000003: table task does not have the foreign keys that history gave it - nothing was changed" CHECK (c17_foreign_keys),
    c18_checks INTEGER CONSTRAINT "downgrade 21a000000003: table task has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c18_checks),
    c19_known INTEGER CONSTRAINT "downgrade 21a000000003: table task has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c19_known),
    c20_vacant INTEGER CONSTRAINT "downgrade 21a000000003: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c20_vacant),
    c21_copied INTEGER CONSTRAINT "downgrade 21a000000003: not all rows of task were copied - nothing was changed" CHECK (c21_copied),
    c22_columns INTEGER CONSTRAINT "downgrade 21a000000003: table ticket does not have the columns that history gave it - nothing was changed" CHECK (c22_columns),
    c23_keys INTEGER CONSTRAINT "downgrade 21a000000003: table ticket does not have the unique constraints that history gave it - nothing was changed" CHECK (c23_keys),
    c24_foreign_keys INTEGER CONSTRAINT "downgrade 21a000000003: table ticket does not have the foreign keys that history gave it - nothing was changed" CHECK (c24_foreign_keys),
    c25_checks INTEGER CONSTRAINT "downgrade 21a000000003: table ticket has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c25_checks),
    c26_known INTEGER CONSTRAINT "downgrade 21a000000003: table ticket has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c26_known),
    c27_vacant INTEGER CONSTRAINT "downgrade 21a000000003: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c27_vacant),
    c28_not_null INTEGER CONSTRAINT "downgrade 21a000000003: ticket.status is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT ticket.id AS id, (CASE status WHEN 'done' THEN 'closed' ELSE status END) AS status, ticket.priority AS priority FROM ticket) ticket WHERE status IS NULL - nothing was changed" CHECK (c28_not_null),
    c29_copied INTEGER CONSTRAINT "downgrade 21a000000003: not all rows of ticket were copied - nothing was changed" CHECK (c29_copied),
    c30_rebuilt INTEGER CONSTRAINT "downgrade 21a000000003: an index or trigger of task is missing after the copy, or the table is - nothing was changed" CHECK (c30_rebuilt),
    c31_references INTEGER CONSTRAINT "downgrade 21a000000003: rows refer to nothing that did so to something before task was copied - nothing was changed" CHECK (c31_references),
    c32_rebuilt INTEGER CONSTRAINT "downgrade 21a000000003: an index or trigger of ticket is missing after the copy, or the table is - nothing was changed" CHECK (c32_rebuilt),
    c33_references INTEGER CONSTRAINT "downgrade 21a000000003: rows refer to nothing that did so to something before ticket was copied - nothing was changed" CHECK (c33_references),
    c34_compiles INTEGER CONSTRAINT "downgrade 21a000000003: a view or trigger no longer compiles - nothing was changed" CHECK (c34_compiles),
    c35_stamped INTEGER CONSTRAINT "downgrade 21a000000003: alembic_version does not hold exactly 21a000000002 afterwards - nothing was changed" CHECK (c35_stamped),
    c36_stamped INTEGER CONSTRAINT "downgrade 21a000000002: alembic_version does not hold exactly 21a000000001 afterwards - nothing was changed" CHECK (c36_stamped),
    c37_stamped INTEGER CONSTRAINT "downgrade 21a000000001: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c37_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 21a000000004 -> 21a000000003
-- tickets may wait
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000004')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- execute a statement
UPDATE ticket SET status = 'open' WHERE status = 'waiting';

-- alter column ticket.status: default
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 1, '''waiting''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT (SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, ticket.status, ticket.priority FROM ticket;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c10_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM ticket);

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c11_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1;

INSERT INTO temp._limbeck_gate (c12_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c13_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000004';

INSERT INTO temp._limbeck_gate (c14_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000003')) = 1;

-- Running downgrade 21a000000003 -> 21a000000002
-- closed tickets are done
-- alter enum type status: rename "done" to "closed"
INSERT INTO temp._limbeck_gate (c15_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('task') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 0, NULL, 0, 0),
    ('priority', 'VARCHAR(4)', 0, '''low''', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('task')) = 3;

INSERT INTO temp._limbeck_gate (c16_keys) SELECT (SELECT count(*) FROM pragma_index_list('task') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c17_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('task')) = 0;

INSERT INTO temp._limbeck_gate (c18_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'task' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c19_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c20_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 22, 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, (CASE status WHEN 'done' THEN 'closed' ELSE status END), task.priority FROM task;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c21_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM task);

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c22_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 1, '''open''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3;

INSERT INTO temp._limbeck_gate (c23_keys) SELECT (SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c24_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0;

INSERT INTO temp._limbeck_gate (c25_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c26_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c27_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 30, 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c28_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT ticket.id AS id, (CASE status WHEN 'done' THEN 'closed' ELSE status END) AS status, ticket.priority AS priority FROM ticket) ticket WHERE status IS NULL);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, (CASE status WHEN 'done' THEN 'closed' ELSE status END), ticket.priority FROM ticket;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c29_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM ticket);

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c30_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND name COLLATE NOCASE IN ('task')) = 1;

INSERT INTO temp._limbeck_gate (c31_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 22) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 22 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

INSERT INTO temp._limbeck_gate (c32_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1;

INSERT INTO temp._limbeck_gate (c33_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 30) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 30 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c34_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000003';

INSERT INTO temp._limbeck_gate (c35_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000002')) = 1;

-- Running downgrade 21a000000002 -> 21a000000001
-- share the status, and give tickets a priority
-- drop column ticket.priority
ALTER TABLE ticket DROP COLUMN priority;

-- drop table task
DROP TABLE task;

UPDATE alembic_version SET version_num = '21a000000001' WHERE version_num = '21a000000002';

INSERT INTO temp._limbeck_gate (c36_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000001')) = 1;

-- Running downgrade 21a000000001 ->
-- create ticket
-- drop table ticket
DROP TABLE ticket;

DELETE FROM alembic_version WHERE version_num = '21a000000001';

INSERT INTO temp._limbeck_gate (c37_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 37;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
