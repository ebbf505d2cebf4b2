.bail on

-- upgrade from 9d0a2f4b6c8e to ae1b305c7d9f
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  41, in one transaction
-- revisions:   ae1b305c7d9f  customers get a number of their own, and must have a mail address
-- copies:      1 (customer)
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade ae1b305c7d9f: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade ae1b305c7d9f: alembic_version must hold exactly 9d0a2f4b6c8e - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "upgrade ae1b305c7d9f: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "upgrade ae1b305c7d9f: table customer does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "upgrade ae1b305c7d9f: table customer does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "upgrade ae1b305c7d9f: table customer does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "upgrade ae1b305c7d9f: table customer has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "upgrade ae1b305c7d9f: table customer has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "upgrade ae1b305c7d9f: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_not_null INTEGER CONSTRAINT "upgrade ae1b305c7d9f: customer.email is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, ('C-' || id) AS number FROM customer) customer WHERE email IS NULL - nothing was changed" CHECK (c10_not_null),
    c11_not_null INTEGER CONSTRAINT "upgrade ae1b305c7d9f: customer.number is to be NOT NULL and is NULL in some rows: SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, ('C-' || id) AS number FROM customer) customer WHERE number IS NULL - nothing was changed" CHECK (c11_not_null),
    c12_copied INTEGER CONSTRAINT "upgrade ae1b305c7d9f: not all rows of customer were copied - nothing was changed" CHECK (c12_copied),
    c13_rebuilt INTEGER CONSTRAINT "upgrade ae1b305c7d9f: an index or trigger of customer is missing after the copy, or the table is - nothing was changed" CHECK (c13_rebuilt),
    c14_references INTEGER CONSTRAINT "upgrade ae1b305c7d9f: rows refer to nothing that did so to something before customer was copied - nothing was changed" CHECK (c14_references),
    c15_compiles INTEGER CONSTRAINT "upgrade ae1b305c7d9f: a view or trigger no longer compiles - nothing was changed" CHECK (c15_compiles),
    c16_stamped INTEGER CONSTRAINT "upgrade ae1b305c7d9f: alembic_version does not hold exactly ae1b305c7d9f afterwards - nothing was changed" CHECK (c16_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 9d0a2f4b6c8e -> ae1b305c7d9f
-- customers get a number of their own, and must have a mail address
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('9d0a2f4b6c8e')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- add column customer.number
-- alter column customer.email: nullability
-- add unique constraint "uq_customer_number" to customer
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('customer') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(100)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('customer')) = 3;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('customer') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('customer') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('customer')) = 0;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'customer' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'customer' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('customer') GROUP BY rowid, lower(parent) UNION ALL SELECT 10, 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c10_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, ('C-' || id) AS number FROM customer) customer WHERE email IS NULL);

INSERT INTO temp._limbeck_gate (c11_not_null) SELECT NOT EXISTS (SELECT * FROM (SELECT customer.id AS id, customer.name AS name, coalesce(customer.email, ('customer-' || id || '@example.com')) AS email, ('C-' || id) AS number FROM customer) customer WHERE number IS NULL);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(120) NOT NULL,
    number VARCHAR(12) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email),
    CONSTRAINT uq_customer_number UNIQUE (number)
);

INSERT INTO _alembic_batch_temp (id, name, email, number) SELECT customer.id, customer.name, coalesce(customer.email, ('customer-' || id || '@example.com')), ('C-' || id) FROM customer;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c12_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM customer);

DROP TABLE customer;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO customer;

PRAGMA legacy_alter_table = OFF;

INSERT INTO temp._limbeck_gate (c13_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'customer' COLLATE NOCASE AND name COLLATE NOCASE IN ('customer')) = 1;

INSERT INTO temp._limbeck_gate (c14_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'customer' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('customer') GROUP BY rowid, lower(parent) UNION ALL SELECT 'invoice' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('invoice') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c15_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = 'ae1b305c7d9f' WHERE version_num = '9d0a2f4b6c8e';

INSERT INTO temp._limbeck_gate (c16_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('ae1b305c7d9f')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 16;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
