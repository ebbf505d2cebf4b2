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

-- Behind upgrade base -> 8c9f1e3a5b7d: asks whether all is as it should be, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'alembic_version must hold exactly 8c9f1e3a5b7d', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('8c9f1e3a5b7d')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'table comment does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''comment'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('comment') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('post_id', 'INTEGER', 1, NULL, 0, 0),
    ('parent_id', 'INTEGER', 0, NULL, 0, 0),
    ('author_id', 'INTEGER', 0, NULL, 0, 0),
    ('body', 'TEXT', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('comment')) = 5)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'table comment does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''comment'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('comment') AS l WHERE origin = 'u') = 0)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'table comment does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''comment'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('comment') AS l EXCEPT VALUES
    (0, 'comment', 'parent_id', 'id', 'NO ACTION', 'CASCADE'),
    (0, 'post', 'post_id', 'id', 'NO ACTION', 'CASCADE'),
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'SET NULL')
) AND (SELECT count(*) FROM pragma_foreign_key_list('comment')) = 3)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'table comment has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''comment'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'comment' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'an index or trigger of comment is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''comment'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'comment' COLLATE NOCASE AND name COLLATE NOCASE IN ('comment')) = 1)) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'table post does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''post'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0),
    ('status', 'VARCHAR(10)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 8)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'table post does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''post'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'table post does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''post'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'table post has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''post'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'an index or trigger of post is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''post'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created', 'ix_post_status', 'ix_post_front_page')) = 4)) WHERE number = 12;

INSERT INTO temp._limbeck_answers VALUES (13, 'table post_tag does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''post_tag'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post_tag') EXCEPT VALUES
    ('post_id', 'INTEGER', 0, NULL, 1, 0),
    ('tag_id', 'INTEGER', 0, NULL, 2, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post_tag')) = 2)) WHERE number = 13;

INSERT INTO temp._limbeck_answers VALUES (14, 'table post_tag does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''post_tag'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('post_tag') AS l WHERE origin = 'u') = 0)) WHERE number = 14;

INSERT INTO temp._limbeck_answers VALUES (15, 'table post_tag does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''post_tag'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post_tag') AS l EXCEPT VALUES
    (0, 'post', 'post_id', 'id', 'NO ACTION', 'CASCADE'),
    (0, 'tag', 'tag_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post_tag')) = 2)) WHERE number = 15;

INSERT INTO temp._limbeck_answers VALUES (16, 'table post_tag has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''post_tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post_tag' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 16;

INSERT INTO temp._limbeck_answers VALUES (17, 'an index or trigger of post_tag is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''post_tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post_tag' COLLATE NOCASE AND name COLLATE NOCASE IN ('post_tag')) = 1)) WHERE number = 17;

INSERT INTO temp._limbeck_answers VALUES (18, 'table tag does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''tag'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('tag') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(40)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('tag')) = 2)) WHERE number = 18;

INSERT INTO temp._limbeck_answers VALUES (19, 'table tag does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''tag'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('tag') AS l WHERE origin = 'u' EXCEPT VALUES ('name')) AND (SELECT count(*) FROM pragma_index_list('tag') AS l WHERE origin = 'u') = 1)) WHERE number = 19;

INSERT INTO temp._limbeck_answers VALUES (20, 'table tag does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''tag'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('tag')) = 0)) WHERE number = 20;

INSERT INTO temp._limbeck_answers VALUES (21, 'table tag has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'tag' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 21;

INSERT INTO temp._limbeck_answers VALUES (22, 'an index or trigger of tag is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'tag' COLLATE NOCASE AND name COLLATE NOCASE IN ('tag')) = 1)) WHERE number = 22;

INSERT INTO temp._limbeck_answers VALUES (23, 'table user does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('username', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('joined', 'DATETIME', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '0', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5)) WHERE number = 23;

INSERT INTO temp._limbeck_answers VALUES (24, 'table user does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''user'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1)) WHERE number = 24;

INSERT INTO temp._limbeck_answers VALUES (25, 'table user does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''user'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('user')) = 0)) WHERE number = 25;

INSERT INTO temp._limbeck_answers VALUES (26, 'table user has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 26;

INSERT INTO temp._limbeck_answers VALUES (27, 'an index or trigger of user is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_login')) = 2)) WHERE number = 27;

SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
