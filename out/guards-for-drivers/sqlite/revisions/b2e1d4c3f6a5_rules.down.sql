PRAGMA temp_store = MEMORY;

-- downgrade from b2e1d4c3f6a5 to a1d0c3b2e5f4
-- dialect:     sqlite 3.35 or later, for drivers
-- guards:      full
-- statements:  71, in one transaction
-- revisions:   b2e1d4c3f6a5  rules that rows may violate
-- copies:      2 (book, author)
-- drops:       nothing that is there before
-- to run it:   as a whole, db.exec(text), on a connection of its own, outside of a transaction
-- mind:        close the connection afterwards: its settings are no longer those it began with
-- if it fails: nothing is changed once the transaction is rolled back or the connection is closed

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: alembic_version must hold exactly b2e1d4c3f6a5 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table book does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table book does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table book does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table book has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table book has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_copied INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: not all rows of book were copied - nothing was changed" CHECK (c10_copied),
    c11_rebuilt INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: an index or trigger of book is missing after the copy, or the table is - nothing was changed" CHECK (c11_rebuilt),
    c12_references INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: rows refer to nothing that did so to something before book was copied - nothing was changed" CHECK (c12_references),
    c13_columns INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table author does not have the columns that history gave it - nothing was changed" CHECK (c13_columns),
    c14_keys INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table author does not have the unique constraints that history gave it - nothing was changed" CHECK (c14_keys),
    c15_foreign_keys INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table author does not have the foreign keys that history gave it - nothing was changed" CHECK (c15_foreign_keys),
    c16_checks INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table author has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c16_checks),
    c17_known INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: table author has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c17_known),
    c18_vacant INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c18_vacant),
    c19_copied INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: not all rows of author were copied - nothing was changed" CHECK (c19_copied),
    c20_rebuilt INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: an index or trigger of author is missing after the copy, or the table is - nothing was changed" CHECK (c20_rebuilt),
    c21_references INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: rows refer to nothing that did so to something before author was copied - nothing was changed" CHECK (c21_references),
    c22_compiles INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: a view or trigger no longer compiles - nothing was changed" CHECK (c22_compiles),
    c23_stamped INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards - nothing was changed" CHECK (c23_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade b2e1d4c3f6a5 -> a1d0c3b2e5f4
-- rules that rows may violate
INSERT OR ROLLBACK INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('b2e1d4c3f6a5')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop index ix_author_email of author
SAVEPOINT limbeck;

DROP INDEX ix_author_email;

-- drop constraint ck_book_pages of book
-- drop constraint fk_book_editor of book
INSERT OR ROLLBACK INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('book') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('editor_id', 'INTEGER', 0, NULL, 0, 0),
    ('isbn', 'VARCHAR(20)', 0, NULL, 0, 0),
    ('pages', 'INTEGER', 0, '0', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('book')) = 5;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c5_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('book') AS l WHERE origin = 'u' EXCEPT VALUES ('isbn')) AND (SELECT count(*) FROM pragma_index_list('book') AS l WHERE origin = 'u') = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('book') AS l EXCEPT VALUES
    (0, 'author', 'author_id', 'id', 'NO ACTION', 'CASCADE'),
    (0, 'author', 'editor_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('book')) = 2;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'book' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'book' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent);

SAVEPOINT limbeck;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    editor_id INTEGER,
    isbn VARCHAR(20),
    pages INTEGER DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE (isbn),
    FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE
);

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO _alembic_batch_temp (id, author_id, editor_id, isbn, pages) SELECT book.id, book.author_id, book.editor_id, book.isbn, book.pages FROM book;

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c10_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM book);

SAVEPOINT limbeck;

DROP TABLE book;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = ON;

SAVEPOINT limbeck;

ALTER TABLE _alembic_batch_temp RENAME TO book;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = OFF;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c11_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'book' COLLATE NOCASE AND name COLLATE NOCASE IN ('book')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c12_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- drop constraint uq_author_nick of author
-- rename column author.nick to nick name
-- alter column author.name: type
-- alter column author.email: nullability
INSERT OR ROLLBACK INTO temp._limbeck_gate (c13_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('author') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(40)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('nick', 'VARCHAR(40)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('author')) = 4;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c14_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('author') AS l WHERE origin = 'u' EXCEPT VALUES ('nick')) AND (SELECT count(*) FROM pragma_index_list('author') AS l WHERE origin = 'u') = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c15_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('author')) = 0;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c16_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'author' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c17_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'author' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c18_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 20, 'author' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('author') GROUP BY rowid, lower(parent) UNION ALL SELECT 20, 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent);

SAVEPOINT limbeck;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120),
    "nick name" VARCHAR(40),
    PRIMARY KEY (id)
);

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO _alembic_batch_temp (id, name, email, "nick name") SELECT author.id, author.name, author.email, author.nick FROM author;

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c19_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM author);

SAVEPOINT limbeck;

DROP TABLE author;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = ON;

SAVEPOINT limbeck;

ALTER TABLE _alembic_batch_temp RENAME TO author;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = OFF;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c20_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'author' COLLATE NOCASE AND name COLLATE NOCASE IN ('author')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c21_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'author' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('author') GROUP BY rowid, lower(parent) UNION ALL SELECT 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 20) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 20 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c22_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

SAVEPOINT limbeck;

UPDATE alembic_version SET version_num = 'a1d0c3b2e5f4' WHERE version_num = 'b2e1d4c3f6a5';

INSERT OR ROLLBACK INTO temp._limbeck_gate (c23_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('a1d0c3b2e5f4')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 23;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
