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

-- Behind upgrade base -> 53f9d026e814: asks whether all is as it should be, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'alembic_version must hold exactly 53f9d026e814', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('53f9d026e814')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'table team does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''team'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('team') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('position', 'INTEGER', 1, '0', 0, 0),
    ('owner_id', 'INTEGER', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('team')) = 4)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'table team does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''team'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('team') AS l WHERE origin = 'u' EXCEPT VALUES ('name')) AND (SELECT count(*) FROM pragma_index_list('team') AS l WHERE origin = 'u') = 1)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'table team does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''team'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('team') AS l EXCEPT VALUES
    (0, 'user', 'owner_id', 'id', 'NO ACTION', 'RESTRICT')
) AND (SELECT count(*) FROM pragma_foreign_key_list('team')) = 1)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'table team has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''team'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'team' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'an index or trigger of team is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''team'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'team' COLLATE NOCASE AND name COLLATE NOCASE IN ('team', 'ix_team_owner')) = 2)) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'table user does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 2)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'table user does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''user'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'table user does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('user')) = 0)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'table user has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'an index or trigger of user is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user')) = 1)) WHERE number = 12;

SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
