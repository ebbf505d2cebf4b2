.bail on

-- upgrade from base to a1d0c3b2e5f4
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  16, in one transaction
-- revisions:   a1d0c3b2e5f4  authors and their books
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade a1d0c3b2e5f4: alembic_version does not hold exactly a1d0c3b2e5f4 afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1d0c3b2e5f4
-- authors and their books
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table author
CREATE TABLE author (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120),
    "nick name" VARCHAR(40),
    PRIMARY KEY (id)
);

-- create table book
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

INSERT INTO alembic_version (version_num) VALUES ('a1d0c3b2e5f4');

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('a1d0c3b2e5f4')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
