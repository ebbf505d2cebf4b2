.bail on

-- downgrade from c3f2e5d4a7b6 to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      version
-- statements:  35, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
--              b2e1d4c3f6a5  rules that rows may violate
--              a1d0c3b2e5f4  authors and their books
-- copies:      2 (book, author)
-- drops:       column book.title
--              table review
--              table book
--              table author
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6 - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_stamped INTEGER CONSTRAINT "downgrade b2e1d4c3f6a5: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards - nothing was changed" CHECK (c4_stamped),
    c5_stamped INTEGER CONSTRAINT "downgrade a1d0c3b2e5f4: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c5_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c3f2e5d4a7b6')) = 1;

-- drop column book.title
ALTER TABLE book DROP COLUMN title;

-- drop table review
DROP TABLE review;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('b2e1d4c3f6a5')) = 1;

-- Running downgrade b2e1d4c3f6a5 -> a1d0c3b2e5f4
-- rules that rows may violate
-- drop index ix_author_email of author
DROP INDEX ix_author_email;

-- drop constraint ck_book_pages of book
-- drop constraint fk_book_editor of book
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

INSERT INTO _alembic_batch_temp (id, author_id, editor_id, isbn, pages) SELECT book.id, book.author_id, book.editor_id, book.isbn, book.pages FROM book;

DROP TABLE book;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO book;

PRAGMA legacy_alter_table = OFF;

-- drop constraint uq_author_nick of author
-- rename column author.nick to nick name
-- alter column author.name: type
-- alter column author.email: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120),
    "nick name" VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, "nick name") SELECT author.id, author.name, author.email, author.nick FROM author;

DROP TABLE author;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO author;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = 'a1d0c3b2e5f4' WHERE version_num = 'b2e1d4c3f6a5';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('a1d0c3b2e5f4')) = 1;

-- Running downgrade a1d0c3b2e5f4 ->
-- authors and their books
-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

DELETE FROM alembic_version WHERE version_num = 'a1d0c3b2e5f4';

INSERT INTO temp._limbeck_gate (c5_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 5;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
