.bail off
.headers on
.mode list
.separator " | "

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;

ATTACH 'file:limbeck?mode=memory' AS limbeck_nowhere;

CREATE TABLE limbeck_nowhere.alembic_version (version_num);

CREATE TEMP TABLE _limbeck_answers (
    number INTEGER PRIMARY KEY,
    question TEXT,
    query TEXT,
    found INTEGER
);

CREATE TEMP TABLE _limbeck_verdict (
    sound INTEGER CONSTRAINT "preflight: this database is not as the script needs it" CHECK (sound)
);

-- Preflight of upgrade base -> adfac8a1b2ee: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 1975ea83b712: alembic_version must hold no revision', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM alembic_version))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 1975ea83b712: table some_table does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''some_table'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('some_table') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('bar', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('some_table')) = 2)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 1975ea83b712: table some_table does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''some_table'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('some_table') AS l WHERE origin = 'u') = 0)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'upgrade 1975ea83b712: table some_table does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''some_table'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('some_table')) = 0)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'upgrade 1975ea83b712: table some_table has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''some_table'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'some_table' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'upgrade 1975ea83b712: table some_table has an index or trigger that history does not know and a copy would lose', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''some_table'' COLLATE NOCASE AND type IN (''index'', ''trigger'') AND sql IS NOT NULL', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'some_table' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'upgrade 1975ea83b712: there is a table _alembic_batch_temp already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''_alembic_batch_temp'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE))) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'upgrade adfac8a1b2ee: table user does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('about_me', 'VARCHAR(140)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 3)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'upgrade adfac8a1b2ee: table user does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''user'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 0)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'upgrade adfac8a1b2ee: table user does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('user')) = 0)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'upgrade adfac8a1b2ee: table user has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'upgrade adfac8a1b2ee: table user has an index or trigger that history does not know and a copy would lose', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''user'' COLLATE NOCASE AND type IN (''index'', ''trigger'') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN (''ix_user_email'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_email')))) WHERE number = 12;

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves; that foreign keys are not enforced on its connection; that no row loses what it refers to; that all rows are copied; that indexes and triggers are there again behind a copy; that views and triggers still compile
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

DETACH limbeck_nowhere;

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
