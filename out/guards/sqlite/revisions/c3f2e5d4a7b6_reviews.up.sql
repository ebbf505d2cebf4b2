.bail on

-- upgrade from b2e1d4c3f6a5 to c3f2e5d4a7b6
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  15, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade c3f2e5d4a7b6: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade c3f2e5d4a7b6: alembic_version must hold exactly b2e1d4c3f6a5 - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade c3f2e5d4a7b6: alembic_version does not hold exactly c3f2e5d4a7b6 afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade b2e1d4c3f6a5 -> c3f2e5d4a7b6
-- reviews, which take nothing that rows could violate
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('b2e1d4c3f6a5')) = 1;

-- create table review
CREATE TABLE review (
    id INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (book_id) REFERENCES book (id)
);

-- add column book.title
ALTER TABLE book ADD COLUMN title VARCHAR(200);

UPDATE alembic_version SET version_num = 'c3f2e5d4a7b6' WHERE version_num = 'b2e1d4c3f6a5';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c3f2e5d4a7b6')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
