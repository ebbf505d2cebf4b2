.bail off
.headers on
.mode list
.separator " | "

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;

CREATE TEMP TABLE _limbeck_answers (
    number INTEGER PRIMARY KEY,
    question TEXT,
    query TEXT,
    found INTEGER
);

CREATE TEMP TABLE _limbeck_verdict (
    sound INTEGER CONSTRAINT "verify: this database is not what the script should have made of it" CHECK (sound)
);

-- Behind upgrade base -> 21a000000004: asks whether all is as it should be, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'alembic_version must hold exactly 21a000000004', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('21a000000004')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'table task does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''task'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('task') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 0, NULL, 0, 0),
    ('priority', 'VARCHAR(4)', 0, '''low''', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('task')) = 3)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'table task does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''task'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('task') AS l WHERE origin = 'u') = 0)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'table task does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''task'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('task')) = 0)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'table task has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''task'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'task' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'an index or trigger of task is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''task'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'task' COLLATE NOCASE AND name COLLATE NOCASE IN ('task')) = 1)) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'table ticket does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''ticket'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('ticket') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('status', 'VARCHAR(7)', 1, '''waiting''', 0, 0),
    ('priority', 'VARCHAR(4)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('ticket')) = 3)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'table ticket does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''ticket'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('ticket') AS l WHERE origin = 'u') = 0)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'table ticket does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''ticket'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('ticket')) = 0)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'table ticket has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''ticket'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ticket' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'an index or trigger of ticket is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''ticket'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'ticket' COLLATE NOCASE AND name COLLATE NOCASE IN ('ticket')) = 1)) WHERE number = 12;

SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
