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

-- Behind upgrade 834b1a697901 -> 9d0a2f4b6c8e: asks whether all is as it should be, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'alembic_version must hold exactly 9d0a2f4b6c8e', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('9d0a2f4b6c8e')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'table customer does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''customer'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('customer') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(100)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('since', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('customer')) = 4)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'table customer does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''customer'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('customer') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('customer') AS l WHERE origin = 'u') = 1)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'table customer does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''customer'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('customer')) = 0)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'table customer has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''customer'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'customer' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'an index or trigger of customer is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''customer'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND name COLLATE NOCASE IN ('customer', 'customer_trimmed')) = 2)) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'table invoice does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''invoice'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('invoice') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('customer_id', 'INTEGER', 1, NULL, 0, 0),
    ('total', 'NUMERIC(12,2)', 1, '0', 0, 0),
    ('state', 'VARCHAR(4)', 1, '''open''', 0, 0),
    ('note', 'TEXT', 0, NULL, 0, 0),
    ('number', 'VARCHAR(12)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('invoice')) = 6)) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'table invoice does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''invoice'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('invoice') AS l WHERE origin = 'u' EXCEPT VALUES ('number')) AND (SELECT count(*) FROM pragma_index_list('invoice') AS l WHERE origin = 'u') = 1)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'table invoice does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''invoice'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('invoice') AS l EXCEPT VALUES
    (0, 'customer', 'customer_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('invoice')) = 1)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'table invoice has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''invoice'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'invoice' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2))) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'an index or trigger of invoice is missing after the copy, or the table is', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''invoice'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM sqlite_master WHERE tbl_name = 'invoice' COLLATE NOCASE AND name COLLATE NOCASE IN ('invoice', 'ix_invoice_customer')) = 2)) WHERE number = 12;

SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
