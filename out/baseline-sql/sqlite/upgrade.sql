.bail on

-- upgrade from 834b1a697901 to 9d0a2f4b6c8e
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  62, in one transaction
-- revisions:   9d0a2f4b6c8e  invoices have numbers, and customers must have a mail address
-- copies:      2 (invoice, customer)
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: alembic_version must hold exactly 834b1a697901 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table invoice does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table invoice does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table invoice does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table invoice has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table invoice has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_not_null INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: invoice.number is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT invoice.id AS id, invoice.customer_id AS customer_id, invoice.total AS total, invoice.state AS state, invoice.note AS note, ('R-' || id) AS number FROM invoice) invoice WHERE number IS NULL - nothing was changed" CHECK (c10_not_null),
    c11_copied INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: not all rows of invoice were copied - nothing was changed" CHECK (c11_copied),
    c12_rebuilt INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: an index or trigger of invoice is missing after the copy, or the table is - nothing was changed" CHECK (c12_rebuilt),
    c13_references INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: rows refer to nothing that did so to something before invoice was copied - nothing was changed" CHECK (c13_references),
    c14_columns INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table customer does not have the columns that history gave it - nothing was changed" CHECK (c14_columns),
    c15_keys INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table customer does not have the unique constraints that history gave it - nothing was changed" CHECK (c15_keys),
    c16_foreign_keys INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table customer does not have the foreign keys that history gave it - nothing was changed" CHECK (c16_foreign_keys),
    c17_checks INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table customer has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c17_checks),
    c18_known INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: table customer has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c18_known),
    c19_vacant INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c19_vacant),
    c20_not_null INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: customer.email is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, customer.since AS since FROM customer) customer WHERE email IS NULL - nothing was changed" CHECK (c20_not_null),
    c21_copied INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: not all rows of customer were copied - nothing was changed" CHECK (c21_copied),
    c22_rebuilt INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: an index or trigger of customer is missing after the copy, or the table is - nothing was changed" CHECK (c22_rebuilt),
    c23_references INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: rows refer to nothing that did so to something before customer was copied - nothing was changed" CHECK (c23_references),
    c24_compiles INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: a view or trigger no longer compiles - nothing was changed" CHECK (c24_compiles),
    c25_stamped INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: alembic_version does not hold exactly 9d0a2f4b6c8e afterwards - nothing was changed" CHECK (c25_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 834b1a697901 -> 9d0a2f4b6c8e
-- invoices have numbers, and customers must have a mail address
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('834b1a697901')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- add column invoice.number
-- add unique constraint "uq_invoice_number" to invoice
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('invoice') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('customer_id', 'INTEGER', 1, NULL, 0, 0),
    ('total', 'NUMERIC(12,2)', 1, '0', 0, 0),
    ('state', 'VARCHAR(4)', 1, '''open''', 0, 0),
    ('note', 'TEXT', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('invoice')) = 5;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT (SELECT count(*) FROM pragma_index_list('invoice') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('invoice') AS l EXCEPT VALUES
    (0, 'customer', 'customer_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('invoice')) = 1;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'invoice' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'invoice' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_invoice_customer'));

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c10_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT invoice.id AS id, invoice.customer_id AS customer_id, invoice.total AS total, invoice.state AS state, invoice.note AS note, ('R-' || id) AS number FROM invoice) invoice WHERE number IS NULL);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    total NUMERIC(12, 2) DEFAULT 0 NOT NULL,
    state VARCHAR(4) DEFAULT 'open' NOT NULL,
    note TEXT,
    number VARCHAR(12) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (customer_id) REFERENCES customer (id),
    CHECK (total >= 0),
    CHECK (state IN ('open', 'paid', 'void')),
    CONSTRAINT uq_invoice_number UNIQUE (number)
);

INSERT INTO _alembic_batch_temp (id, customer_id, total, state, note, number) SELECT invoice.id, invoice.customer_id, invoice.total, invoice.state, invoice.note, ('R-' || id) FROM invoice;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c11_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM invoice);

DROP TABLE invoice;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO invoice;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_invoice_customer ON invoice (customer_id);

INSERT INTO temp._limbeck_gate (c12_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'invoice' COLLATE NOCASE AND name COLLATE NOCASE IN ('invoice', 'ix_invoice_customer')) = 2;

INSERT INTO temp._limbeck_gate (c13_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- alter column customer.email: nullability
INSERT INTO temp._limbeck_gate (c14_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('customer') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(100)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 0, NULL, 0, 0),
    ('since', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('customer')) = 4;

INSERT INTO temp._limbeck_gate (c15_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('customer') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('customer') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c16_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('customer')) = 0;

INSERT INTO temp._limbeck_gate (c17_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'customer' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c18_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('customer_trimmed'));

INSERT INTO temp._limbeck_gate (c19_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 21, 'customer' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('customer') GROUP BY rowid, lower(parent) UNION ALL SELECT 21, 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c20_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, customer.since AS since FROM customer) customer WHERE email IS NULL);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(120) NOT NULL,
    since DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, name, email, since) SELECT customer.id, customer.name, coalesce(customer.email, ('customer-' || id || '@example.com')), customer.since FROM customer;

DELETE FROM sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM sqlite_sequence WHERE name = 'customer';

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c21_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM customer);

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER customer_trimmed AFTER INSERT ON customer FOR EACH ROW WHEN (NEW.name <> trim(NEW.name)) BEGIN 
  UPDATE customer SET name = trim(NEW.name) WHERE id = NEW.id;
 END;

INSERT INTO temp._limbeck_gate (c22_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND name COLLATE NOCASE IN ('customer', 'customer_trimmed')) = 2;

INSERT INTO temp._limbeck_gate (c23_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'customer' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('customer') GROUP BY rowid, lower(parent) UNION ALL SELECT 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 21) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 21 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c24_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = '834b1a697901';

INSERT INTO temp._limbeck_gate (c25_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('9d0a2f4b6c8e')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 25;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
