.bail on

-- upgrade from 0a1f3c5d7e9b to 1b2e4d6f8a0c
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  15, in one transaction
-- revisions:   1b2e4d6f8a0c  posts
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 1b2e4d6f8a0c: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 1b2e4d6f8a0c: alembic_version must hold exactly 0a1f3c5d7e9b - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 0a1f3c5d7e9b -> 1b2e4d6f8a0c
-- posts
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('0a1f3c5d7e9b')) = 1;

-- create table post
CREATE TABLE post (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE
);

CREATE INDEX ix_post_author_created ON post (author_id, created);

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '0a1f3c5d7e9b';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1b2e4d6f8a0c')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
