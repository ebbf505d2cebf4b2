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

-- Behind upgrade base -> c3f2e5d4a7b6: asks whether all is as it should be, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'alembic_version must hold exactly c3f2e5d4a7b6', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c3f2e5d4a7b6')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'table author does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''author'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('author') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(40)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('nick', 'VARCHAR(40)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('author')) = 4)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'table author does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''author'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('author') AS l WHERE origin = 'u' EXCEPT VALUES ('nick')) AND (SELECT count(*) FROM pragma_index_list('author') AS l WHERE origin = 'u') = 1)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'table author does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''author'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('author')) = 0)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'table author has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''author'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'author' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'an index or trigger of author is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''author'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'author' COLLATE NOCASE AND name COLLATE NOCASE IN ('author', 'ix_author_email')) = 2)) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'table book does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''book'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('book') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('editor_id', 'INTEGER', 0, NULL, 0, 0),
    ('isbn', 'VARCHAR(20)', 0, NULL, 0, 0),
    ('pages', 'INTEGER', 0, '0', 0, 0),
    ('title', 'VARCHAR(200)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('book')) = 6)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'table book does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''book'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('book') AS l WHERE origin = 'u' EXCEPT VALUES ('isbn')) AND (SELECT count(*) FROM pragma_index_list('book') AS l WHERE origin = 'u') = 1)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'table book does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''book'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('book') AS l EXCEPT VALUES
    (0, 'author', 'author_id', 'id', 'NO ACTION', 'CASCADE'),
    (0, 'author', 'editor_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('book')) = 2)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'table book has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''book'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'book' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'an index or trigger of book is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''book'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'book' COLLATE NOCASE AND name COLLATE NOCASE IN ('book')) = 1)) WHERE number = 12;

INSERT INTO temp._limbeck_answers VALUES (13, 'table review does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''review'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('review') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('book_id', 'INTEGER', 1, NULL, 0, 0),
    ('text', 'TEXT', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('review')) = 3)) WHERE number = 13;

INSERT INTO temp._limbeck_answers VALUES (14, 'table review does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''review'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('review') AS l WHERE origin = 'u') = 0)) WHERE number = 14;

INSERT INTO temp._limbeck_answers VALUES (15, 'table review does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''review'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('review') AS l EXCEPT VALUES
    (0, 'book', 'book_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('review')) = 1)) WHERE number = 15;

INSERT INTO temp._limbeck_answers VALUES (16, 'table review has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''review'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'review' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 16;

INSERT INTO temp._limbeck_answers VALUES (17, 'an index or trigger of review is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''review'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'review' COLLATE NOCASE AND name COLLATE NOCASE IN ('review')) = 1)) WHERE number = 17;

SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
