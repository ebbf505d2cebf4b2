PRAGMA temp_store = MEMORY;

-- upgrade from base to c3f2e5d4a7b6
-- dialect:     sqlite 3.35 or later, for drivers
-- guards:      full
-- statements:  92, in one transaction
-- revisions:   a1d0c3b2e5f4  authors and their books
--              b2e1d4c3f6a5  rules that rows may violate
--              c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      2 (author, book)
-- drops:       nothing that is there before
-- to run it:   as a whole, db.exec(text), on a connection of its own, outside of a transaction
-- mind:        close the connection afterwards: its settings are no longer those it began with
-- if it fails: nothing is changed once the transaction is rolled back or the connection is closed

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_unenforced INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c4_unenforced),
    c5_columns INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table author does not have the columns that history gave it - nothing was changed" CHECK (c5_columns),
    c6_keys INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table author does not have the unique constraints that history gave it - nothing was changed" CHECK (c6_keys),
    c7_foreign_keys INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table author does not have the foreign keys that history gave it - nothing was changed" CHECK (c7_foreign_keys),
    c8_checks INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table author has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c8_checks),
    c9_known INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table author has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c9_known),
    c10_vacant INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c10_vacant),
    c11_not_null INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: author.email is to be NOT NULL and is NULL in some rows: SELECT * FROM author WHERE email IS NULL - nothing was changed" CHECK (c11_not_null),
    c12_unique INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: unique constraint ""uq_author_nick"" of author would be violated, since some rows are alike: SELECT nick, count(*) FROM (SELECT author.id AS id, author.name AS name, author.email AS email, author.""nick name"" AS nick FROM author) author WHERE nick IS NOT NULL GROUP BY nick HAVING count(*) > 1 - nothing was changed" CHECK (c12_unique),
    c13_copied INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: not all rows of author were copied - nothing was changed" CHECK (c13_copied),
    c14_rebuilt INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: an index or trigger of author is missing after the copy, or the table is - nothing was changed" CHECK (c14_rebuilt),
    c15_references INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: rows refer to nothing that did so to something before author was copied - nothing was changed" CHECK (c15_references),
    c16_columns INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table book does not have the columns that history gave it - nothing was changed" CHECK (c16_columns),
    c17_keys INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table book does not have the unique constraints that history gave it - nothing was changed" CHECK (c17_keys),
    c18_foreign_keys INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table book does not have the foreign keys that history gave it - nothing was changed" CHECK (c18_foreign_keys),
    c19_checks INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table book has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c19_checks),
    c20_known INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: table book has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c20_known),
    c21_vacant INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c21_vacant),
    c22_parents INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: foreign key ""fk_book_editor"" of book would be violated, since some rows refer to nothing: SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id) - nothing was changed" CHECK (c22_parents),
    c23_check INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: check constraint ""ck_book_pages"" of book would be violated by some rows: SELECT * FROM book WHERE NOT (pages >= 0) - nothing was changed" CHECK (c23_check),
    c24_copied INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: not all rows of book were copied - nothing was changed" CHECK (c24_copied),
    c25_rebuilt INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: an index or trigger of book is missing after the copy, or the table is - nothing was changed" CHECK (c25_rebuilt),
    c26_references INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: rows refer to nothing that did so to something before book was copied - nothing was changed" CHECK (c26_references),
    c27_unique INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: unique index ""ix_author_email"" of author cannot be made, since some rows are alike: SELECT (lower(email)), count(*) FROM author WHERE (lower(email)) IS NOT NULL GROUP BY (lower(email)) HAVING count(*) > 1 - nothing was changed" CHECK (c27_unique),
    c28_compiles INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: a view or trigger no longer compiles - nothing was changed" CHECK (c28_compiles),
    c29_stamped INTEGER CONSTRAINT "upgrade b2e1d4c3f6a5: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards - nothing was changed" CHECK (c29_stamped),
    c30_stamped INTEGER CONSTRAINT "upgrade c3f2e5d4a7b6: alembic_version does not hold exactly c3f2e5d4a7b6 afterwards - nothing was changed" CHECK (c30_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1d0c3b2e5f4
-- authors and their books
INSERT OR ROLLBACK INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table author
SAVEPOINT limbeck;

CREATE TABLE author (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120),
    "nick name" VARCHAR(40),
    PRIMARY KEY (id)
);

-- create table book
SAVEPOINT limbeck;

CREATE TABLE book (
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

INSERT INTO alembic_version (version_num) VALUES ('a1d0c3b2e5f4');

INSERT OR ROLLBACK INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('a1d0c3b2e5f4')) = 1;

-- Running upgrade a1d0c3b2e5f4 -> b2e1d4c3f6a5
-- rules that rows may violate
INSERT OR ROLLBACK INTO temp._limbeck_gate (c4_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- alter column author.email: nullability
-- alter column author.name: type
-- rename column author.nick name to nick
-- add unique constraint "uq_author_nick" to author
INSERT OR ROLLBACK INTO temp._limbeck_gate (c5_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('author') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('name', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 0, NULL, 0, 0),
    ('nick name', 'VARCHAR(40)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('author')) = 4;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c6_keys) SELECT (SELECT count(*) FROM pragma_index_list('author') AS l WHERE origin = 'u') = 0;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c7_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('author')) = 0;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c8_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'author' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c9_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'author' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c10_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 11, 'author' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('author') GROUP BY rowid, lower(parent) UNION ALL SELECT 11, 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c11_not_null) SELECT NOT EXISTS (SELECT * FROM author WHERE email IS NULL);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c12_unique) SELECT NOT EXISTS (SELECT nick, count(*) FROM (SELECT author.id AS id, author.name AS name, author.email AS email, author."nick name" AS nick FROM author) author WHERE nick IS NOT NULL GROUP BY nick HAVING count(*) > 1);

SAVEPOINT limbeck;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    nick VARCHAR(40),
    PRIMARY KEY (id),
    CONSTRAINT uq_author_nick UNIQUE (nick)
);

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO _alembic_batch_temp (id, name, email, nick) SELECT author.id, author.name, author.email, author."nick name" FROM author;

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c13_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM author);

SAVEPOINT limbeck;

DROP TABLE author;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = ON;

SAVEPOINT limbeck;

ALTER TABLE _alembic_batch_temp RENAME TO author;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = OFF;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c14_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'author' COLLATE NOCASE AND name COLLATE NOCASE IN ('author')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c15_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'author' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('author') GROUP BY rowid, lower(parent) UNION ALL SELECT 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 11) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 11 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- add foreign key "fk_book_editor" to book
-- add check constraint "ck_book_pages" to book
INSERT OR ROLLBACK INTO temp._limbeck_gate (c16_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('book') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('editor_id', 'INTEGER', 0, NULL, 0, 0),
    ('isbn', 'VARCHAR(20)', 0, NULL, 0, 0),
    ('pages', 'INTEGER', 0, '0', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('book')) = 5;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c17_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('book') AS l WHERE origin = 'u' EXCEPT VALUES ('isbn')) AND (SELECT count(*) FROM pragma_index_list('book') AS l WHERE origin = 'u') = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c18_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('book') AS l EXCEPT VALUES
    (0, 'author', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('book')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c19_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'book' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c20_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'book' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c21_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 23, 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c22_parents) SELECT NOT EXISTS (SELECT * FROM book child WHERE child.editor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM author parent WHERE parent.id = child.editor_id));

INSERT OR ROLLBACK INTO temp._limbeck_gate (c23_check) SELECT NOT EXISTS (SELECT * FROM book WHERE NOT (pages >= 0));

SAVEPOINT limbeck;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    editor_id INTEGER,
    isbn VARCHAR(20),
    pages INTEGER DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE (isbn),
    FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE,
    CONSTRAINT fk_book_editor FOREIGN KEY (editor_id) REFERENCES author (id),
    CONSTRAINT ck_book_pages CHECK (pages >= 0)
);

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO _alembic_batch_temp (id, author_id, editor_id, isbn, pages) SELECT book.id, book.author_id, book.editor_id, book.isbn, book.pages FROM book;

SAVEPOINT limbeck;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c24_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM book);

SAVEPOINT limbeck;

DROP TABLE book;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = ON;

SAVEPOINT limbeck;

ALTER TABLE _alembic_batch_temp RENAME TO book;

SAVEPOINT limbeck;

PRAGMA legacy_alter_table = OFF;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c25_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'book' COLLATE NOCASE AND name COLLATE NOCASE IN ('book')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c26_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'book' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('book') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 23) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 23 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- create index ix_author_email on author
INSERT OR ROLLBACK INTO temp._limbeck_gate (c27_unique) SELECT NOT EXISTS (SELECT (lower(email)), count(*) FROM author WHERE (lower(email)) IS NOT NULL GROUP BY (lower(email)) HAVING count(*) > 1);

SAVEPOINT limbeck;

CREATE UNIQUE INDEX ix_author_email ON author ((lower(email)));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c28_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

SAVEPOINT limbeck;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'a1d0c3b2e5f4';

INSERT OR ROLLBACK INTO temp._limbeck_gate (c29_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('b2e1d4c3f6a5')) = 1;

-- Running upgrade b2e1d4c3f6a5 -> c3f2e5d4a7b6
-- reviews, which take nothing that rows could violate
-- create table review
SAVEPOINT limbeck;

CREATE TABLE review (
    id INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (book_id) REFERENCES book (id)
);

-- add column book.title
SAVEPOINT limbeck;

ALTER TABLE book ADD COLUMN title VARCHAR(200);

SAVEPOINT limbeck;

UPDATE alembic_version SET version_num = 'c3f2e5d4a7b6' WHERE version_num = 'b2e1d4c3f6a5';

INSERT OR ROLLBACK INTO temp._limbeck_gate (c30_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c3f2e5d4a7b6')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 30;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
