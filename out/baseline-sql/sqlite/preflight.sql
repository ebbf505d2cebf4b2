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
    sound INTEGER CONSTRAINT "preflight: this database is not as the script needs it" CHECK (sound)
);

-- Preflight of upgrade 834b1a697901 -> 9d0a2f4b6c8e: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 9d0a2f4b6c8e: there is no table alembic_version', '', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 9d0a2f4b6c8e: alembic_version must hold exactly 834b1a697901', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('834b1a697901')) = 1)) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 9d0a2f4b6c8e: table invoice does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''invoice'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('invoice') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('customer_id', 'INTEGER', 1, NULL, 0, 0),
    ('total', 'NUMERIC(12,2)', 1, '0', 0, 0),
    ('state', 'VARCHAR(4)', 1, '''open''', 0, 0),
    ('note', 'TEXT', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('invoice')) = 5)) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'upgrade 9d0a2f4b6c8e: table invoice does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''invoice'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_index_list('invoice') AS l WHERE origin = 'u') = 0)) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'upgrade 9d0a2f4b6c8e: table invoice does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''invoice'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('invoice') AS l EXCEPT VALUES
    (0, 'customer', 'customer_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('invoice')) = 1)) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'upgrade 9d0a2f4b6c8e: table invoice has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''invoice'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'invoice' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'upgrade 9d0a2f4b6c8e: table invoice has an index or trigger that history does not know and a copy would lose', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''invoice'' COLLATE NOCASE AND type IN (''index'', ''trigger'') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN (''ix_invoice_customer'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'invoice' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_invoice_customer')))) WHERE number = 7;

INSERT INTO temp._limbeck_answers VALUES (8, 'upgrade 9d0a2f4b6c8e: there is a table _alembic_batch_temp already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''_alembic_batch_temp'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE))) WHERE number = 8;

INSERT INTO temp._limbeck_answers VALUES (9, 'upgrade 9d0a2f4b6c8e: invoice.number is to be NOT NULL and is NULL in some rows', 'SELECT * FROM (SELECT invoice.id AS id, invoice.customer_id AS customer_id, invoice.total AS total, invoice.state AS state, invoice.note AS note, (''R-'' || id) AS number FROM invoice) invoice WHERE number IS NULL', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT count(*) FROM (SELECT * FROM (SELECT invoice.id AS id, invoice.customer_id AS customer_id, invoice.total AS total, invoice.state AS state, invoice.note AS note, ('R-' || id) AS number FROM invoice) invoice WHERE number IS NULL)) WHERE number = 9;

INSERT INTO temp._limbeck_answers VALUES (10, 'upgrade 9d0a2f4b6c8e: table customer does not have the columns that history gave it', 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(''customer'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('customer') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(100)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 0, NULL, 0, 0),
    ('since', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('customer')) = 4)) WHERE number = 10;

INSERT INTO temp._limbeck_answers VALUES (11, 'upgrade 9d0a2f4b6c8e: table customer does not have the unique constraints that history gave it', 'SELECT l.name, i.name FROM pragma_index_list(''customer'') AS l, pragma_index_info(l.name) AS i WHERE origin = ''u''', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('customer') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('customer') AS l WHERE origin = 'u') = 1)) WHERE number = 11;

INSERT INTO temp._limbeck_answers VALUES (12, 'upgrade 9d0a2f4b6c8e: table customer does not have the foreign keys that history gave it', 'SELECT * FROM pragma_foreign_key_list(''customer'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT ((SELECT count(*) FROM pragma_foreign_key_list('customer')) = 0)) WHERE number = 12;

INSERT INTO temp._limbeck_answers VALUES (13, 'upgrade 9d0a2f4b6c8e: table customer has a CHECK that history does not know and a copy would lose', 'SELECT sql FROM sqlite_master WHERE type = ''table'' AND name = ''customer'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'customer' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0))) WHERE number = 13;

INSERT INTO temp._limbeck_answers VALUES (14, 'upgrade 9d0a2f4b6c8e: table customer has an index or trigger that history does not know and a copy would lose', 'SELECT type, name FROM sqlite_master WHERE tbl_name = ''customer'' COLLATE NOCASE AND type IN (''index'', ''trigger'') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN (''customer_trimmed'')', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('customer_trimmed')))) WHERE number = 14;

INSERT INTO temp._limbeck_answers VALUES (15, 'upgrade 9d0a2f4b6c8e: customer.email is to be NOT NULL and is NULL in some rows', 'SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, (''customer-'' || id || ''@example.com'')) AS email, customer.since AS since FROM customer) customer WHERE email IS NULL', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT count(*) FROM (SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, customer.since AS since FROM customer) customer WHERE email IS NULL)) WHERE number = 15;

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves; that foreign keys are not enforced on its connection; that no row loses what it refers to; that all rows are copied; that indexes and triggers are there again behind a copy; that views and triggers still compile
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
