.bail on

-- upgrade from base to 21a000000004
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  146, in one transaction
-- revisions:   21a000000001  create ticket
--              21a000000002  share the status, and give tickets a priority
--              21a000000003  closed tickets are done
--              21a000000004  tickets may wait
-- copies:      6 (task, task, ticket, task, ticket, ticket)
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 21a000000001: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 21a000000001: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 21a000000001: alembic_version does not hold exactly 21a000000001 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_unenforced INTEGER CONSTRAINT "upgrade 21a000000002: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c4_unenforced),
    c5_columns INTEGER CONSTRAINT "upgrade 21a000000002: table task does not have the columns that history gave it - nothing was changed" CHECK (c5_columns),
    c6_keys INTEGER CONSTRAINT "upgrade 21a000000002: table task does not have the unique constraints that history gave it - nothing was changed" CHECK (c6_keys),
    c7_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000002: table task does not have the foreign keys that history gave it - nothing was changed" CHECK (c7_foreign_keys),
    c8_checks INTEGER CONSTRAINT "upgrade 21a000000002: table task has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c8_checks),
    c9_known INTEGER CONSTRAINT "upgrade 21a000000002: table task has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c9_known),
    c10_vacant INTEGER CONSTRAINT "upgrade 21a000000002: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c10_vacant),
    c11_copied INTEGER CONSTRAINT "upgrade 21a000000002: not all rows of task were copied - nothing was changed" CHECK (c11_copied),
    c12_rebuilt INTEGER CONSTRAINT "upgrade 21a000000002: an index or trigger of task is missing after the copy, or the table is - nothing was changed" CHECK (c12_rebuilt),
    c13_references INTEGER CONSTRAINT "upgrade 21a000000002: rows refer to nothing that did so to something before task was copied - nothing was changed" CHECK (c13_references),
    c14_compiles INTEGER CONSTRAINT "upgrade 21a000000002: a view or trigger no longer compiles - nothing was changed" CHECK (c14_compiles),
    c15_stamped INTEGER CONSTRAINT "upgrade 21a000000002: alembic_version does not hold exactly 21a000000002 afterwards - nothing was changed" CHECK (c15_stamped),
    c16_columns INTEGER CONSTRAINT "upgrade 21a000000003: table task does not have the columns that history gave it - nothing was changed" CHECK (c16_columns),
    c17_keys INTEGER CONSTRAINT "upgrade 21a000000003: table task does not have the unique constraints that history gave it - nothing was changed" CHECK (c17_keys),
    c18_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000003: table task does not have the foreign keys that history gave it - nothing was changed" CHECK (c18_foreign_keys),
    c19_checks INTEGER CONSTRAINT "upgrade 21a000000003: table task has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c19_checks),
    c20_known INTEGER CONSTRAINT "upgrade 21a000000003: table task has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c20_known),
    c21_vacant INTEGER CONSTRAINT "upgrade 21a000000003: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c21_vacant),
    c22_copied INTEGER CONSTRAINT "upgrade 21a000000003: not all rows of task were copied - nothing was changed" CHECK (c22_copied),
    c23_columns INTEGER CONSTRAINT "upgrade 21a000000003: table ticket does not have the columns that history gave it - nothing was changed" CHECK (c23_columns),
    c24_keys INTEGER CONSTRAINT "upgrade 21a000000003: table ticket does not have the unique constraints that history gave it - nothing was changed" CHECK (c24_keys),
    c25_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000003: table ticket does not have the foreign keys that history gave it - nothing was changed" CHECK (c25_foreign_keys),
    c26_checks INTEGER CONSTRAINT "upgrade 21a000000003: table ticket has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c26_checks),
    c27_known INTEGER CONSTRAINT "upgrade 21a000000003: table ticket has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c27_known),
    c28_vacant INTEGER CONSTRAINT "upgrade 21a000000003: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c28_vacant),
    c29_not_null INTEGER CONSTRAINT "upgrade 21a000000003: ticket.status is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT ticket.id AS id, (CASE status WHEN 'closed' THEN 'done' ELSE status END) AS status, ticket.priority AS priority FROM ticket) ticket WHERE status IS NULL - nothing was changed" CHECK (c29_not_null),
    c30_copied INTEGER CONSTRAINT "upgrade 21a000000003: not all rows of ticket were copied - nothing was changed" CHECK (c30_copied),
    c31_rebuilt INTEGER CONSTRAINT "upgrade 21a000000003: an index or trigger of task is missing after the copy, or the table is - nothing was changed" CHECK (c31_rebuilt),
    c32_references INTEGER CONSTRAINT "upgrade 21a000000003: rows refer to nothing that did so to something before task was copied - nothing was changed" CHECK (c32_references),
    c33_rebuilt INTEGER CONSTRAINT "upgrade 21a000000003: an index or trigger of ticket is missing after the copy, or the table is - nothing was changed" CHECK (c33_rebuilt),
    c34_references INTEGER CONSTRAINT "upgrade 21a000000003: rows refer to nothing that did so to something before ticket was copied - nothing was changed" CHECK (c34_references),
    c35_compiles INTEGER CONSTRAINT "upgrade 21a000000003: a view or trigger no longer compiles - nothing was changed" CHECK (c35_compiles),
    c36_stamped INTEGER CONSTRAINT "upgrade 21a000000003: alembic_version does not hold exactly 21a000000003 afterwards - nothing was changed" CHECK (c36_stamped),
    c37_columns INTEGER CONSTRAINT "upgrade 21a000000004: table task does not have the columns that history gave it - nothing was changed" CHECK (c37_columns),
    c38_keys INTEGER CONSTRAINT "upgrade 21a000000004: table task does not have the unique constraints that history gave it - nothing was changed" CHECK (c38_keys),
    c39_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000004: table task does not have the foreign keys that history gave it - nothing was changed" CHECK (c39_foreign_keys),
    c40_checks INTEGER CONSTRAINT "upgrade 21a000000004: table task has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c40_checks),
    c41_known INTEGER CONSTRAINT "upgrade 21a000000004: table task has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c41_known),
    c42_vacant INTEGER CONSTRAINT "upgrade 21a000000004: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c42_vacant),
    c43_copied INTEGER CONSTRAINT "upgrade 21a000000004: not all rows of task were copied - nothing was changed" CHECK (c43_copied),
    c44_columns INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the columns that history gave it - nothing was changed" CHECK (c44_columns),
    c45_keys INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the unique constraints that history gave it - nothing was changed" CHECK (c45_keys),
    c46_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the foreign keys that history gave it - nothing was changed" CHECK (c46_foreign_keys),
    c47_checks INTEGER CONSTRAINT "upgrade 21a000000004: table ticket has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c47_checks),
    c48_known INTEGER CONSTRAINT "upgrade 21a000000004: table ticket has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c48_known),
    c49_vacant INTEGER CONSTRAINT "upgrade 21a000000004: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c49_vacant),
    c50_copied INTEGER CONSTRAINT "upgrade 21a000000004: not all rows of ticket were copied - nothing was changed" CHECK (c50_copied),
    c51_rebuilt INTEGER CONSTRAINT "upgrade 21a000000004: an index or trigger of task is missing after the copy, or the table is - nothing was changed" CHECK (c51_rebuilt),
    c52_references INTEGER CONSTRAINT "upgrade 21a000000004: rows refer to nothing that did so to something before task was copied - nothing was changed" CHECK (c52_references),
    c53_rebuilt INTEGER CONSTRAINT "upgrade 21a000000004: an index or trigger of ticket is missing after the copy, or the table is - nothing was changed" CHECK (c53_rebuilt),
    c54_references INTEGER CONSTRAINT "upgrade 21a000000004: rows refer to nothing that did so to something before ticket was copied - nothing was changed" CHECK (c54_references),
    c55_columns INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the columns that history gave it - nothing was changed" CHECK (c55_columns),
    c56_keys INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the unique constraints that history gave it - nothing was changed" CHECK (c56_keys),
    c57_foreign_keys INTEGER CONSTRAINT "upgrade 21a000000004: table ticket does not have the foreign keys that history gave it - nothing was changed" CHECK (c57_foreign_keys),
    c58_checks INTEGER CONSTRAINT "upgrade 21a000000004: table ticket has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c58_checks),
    c59_known INTEGER CONSTRAINT "upgrade 21a000000004: table ticket has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c59_known),
    c60_vacant INTEGER CONSTRAINT "upgrade 21a000000004: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c60_vacant),
    c61_copied INTEGER CONSTRAINT "upgrade 21a000000004: not all rows of ticket were copied - nothing was changed" CHECK (c61_copied),
    c62_rebuilt INTEGER CONSTRAINT "upgrade 21a000000004: an index or trigger of ticket is missing after the copy, or the table is - nothing was changed" CHECK (c62_rebuilt),
    c63_references INTEGER CONSTRAINT "upgrade 21a000000004: rows refer to nothing that did so to something before ticket was copied - nothing was changed" CHECK (c63_references),
    c64_compiles INTEGER CONSTRAINT "upgrade 21a000000004: a view or trigger no longer compiles - nothing was changed" CHECK (c64_compiles),
    c65_stamped INTEGER CONSTRAINT "upgrade 21a000000004: alembic_version does not hold exactly 21a000000004 afterwards - nothing was changed" CHECK (c65_stamped),
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

-- Running upgrade  -> 21a000000001
-- create ticket
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL,
    status VARCHAR(6) DEFAULT 'open' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

-- insert 2 rows into ticket
INSERT INTO ticket (status) VALUES ('open');

INSERT INTO ticket (status) VALUES ('closed');

INSERT INTO alembic_version (version_num) VALUES ('21a000000001');

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000001')) = 1;

-- Running upgrade 21a000000001 -> 21a000000002
-- share the status, and give tickets a priority
INSERT INTO temp._limbeck_gate (c4_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- create table task
CREATE TABLE task (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(10) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

-- add column ticket.priority
ALTER TABLE ticket ADD COLUMN priority VARCHAR(4);

-- alter column task.priority: type
INSERT INTO temp._limbeck_gate (c5_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('task') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(6)', 0, NULL, 0, 0),
    ('priority', 'VARCHAR(10)', 0, '''low''', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('task')) = 3;

INSERT INTO temp._limbeck_gate (c6_keys) SELECT (SELECT count(*) FROM pragma_index_list('task') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c7_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('task')) = 0;

INSERT INTO temp._limbeck_gate (c8_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'task' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c9_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c10_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 11, 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, task.status, (priority) FROM task;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c11_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM task);

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c12_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND name COLLATE NOCASE IN ('task')) = 1;

INSERT INTO temp._limbeck_gate (c13_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 11) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 11 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c14_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000001';

INSERT INTO temp._limbeck_gate (c15_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000002')) = 1;

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
-- alter enum type status: rename "closed" to "done"
INSERT INTO temp._limbeck_gate (c16_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('task') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(6)', 0, NULL, 0, 0),
    ('priority', 'VARCHAR(4)', 0, '''low''', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('task')) = 3;

INSERT INTO temp._limbeck_gate (c17_keys) SELECT (SELECT count(*) FROM pragma_index_list('task') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c18_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('task')) = 0;

INSERT INTO temp._limbeck_gate (c19_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'task' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c20_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c21_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 23, 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, (CASE status WHEN 'closed' THEN 'done' ELSE status END), task.priority FROM task;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c22_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM task);

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c23_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(6)', 1, '''open''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3;

INSERT INTO temp._limbeck_gate (c24_keys) SELECT (SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c25_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0;

INSERT INTO temp._limbeck_gate (c26_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c27_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c28_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 30, 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c29_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT ticket.id AS id, (CASE status WHEN 'closed' THEN 'done' ELSE status END) AS status, ticket.priority AS priority FROM ticket) ticket WHERE status IS NULL);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, (CASE status WHEN 'closed' THEN 'done' ELSE status END), ticket.priority FROM ticket;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c30_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM ticket);

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c31_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND name COLLATE NOCASE IN ('task')) = 1;

INSERT INTO temp._limbeck_gate (c32_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 23) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 23 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

INSERT INTO temp._limbeck_gate (c33_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1;

INSERT INTO temp._limbeck_gate (c34_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 30) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 30 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c35_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

INSERT INTO temp._limbeck_gate (c36_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000003')) = 1;

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
-- alter enum type status: add "waiting"
INSERT INTO temp._limbeck_gate (c37_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('task') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(6)', 0, NULL, 0, 0),
    ('priority', 'VARCHAR(4)', 0, '''low''', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('task')) = 3;

INSERT INTO temp._limbeck_gate (c38_keys) SELECT (SELECT count(*) FROM pragma_index_list('task') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c39_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('task')) = 0;

INSERT INTO temp._limbeck_gate (c40_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'task' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c41_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c42_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 45, 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, task.status, task.priority FROM task;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c43_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM task);

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c44_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(6)', 1, '''open''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3;

INSERT INTO temp._limbeck_gate (c45_keys) SELECT (SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c46_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0;

INSERT INTO temp._limbeck_gate (c47_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c48_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c49_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 52, 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, ticket.status, ticket.priority FROM ticket;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c50_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM ticket);

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c51_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND name COLLATE NOCASE IN ('task')) = 1;

INSERT INTO temp._limbeck_gate (c52_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'task' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('task') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 45) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 45 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

INSERT INTO temp._limbeck_gate (c53_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1;

INSERT INTO temp._limbeck_gate (c54_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 52) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 52 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- insert 1 row into ticket
INSERT INTO ticket (status) VALUES ('waiting');

-- alter column ticket.status: default
INSERT INTO temp._limbeck_gate (c55_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 1, '''open''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3;

INSERT INTO temp._limbeck_gate (c56_keys) SELECT (SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c57_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0;

INSERT INTO temp._limbeck_gate (c58_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c59_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c60_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 63, 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'waiting' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, ticket.status, ticket.priority FROM ticket;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c61_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM ticket);

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c62_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1;

INSERT INTO temp._limbeck_gate (c63_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'ticket' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('ticket') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 63) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 63 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c64_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '21a000000004' WHERE version_num = '21a000000003';

INSERT INTO temp._limbeck_gate (c65_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000004')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 65;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
