.bail on

-- upgrade from 1b2e4d6f8a0c to 2c3f5e7a9b1d
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  14, in one transaction
-- revisions:   2c3f5e7a9b1d  comments, which answer posts or one another
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 2c3f5e7a9b1d: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 2c3f5e7a9b1d: alembic_version must hold exactly 1b2e4d6f8a0c - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 1b2e4d6f8a0c -> 2c3f5e7a9b1d
-- comments, which answer posts or one another
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1b2e4d6f8a0c')) = 1;

-- create table comment
CREATE TABLE comment (
    id INTEGER NOT NULL,
    post_id INTEGER NOT NULL,
    parent_id INTEGER,
    author_id INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id) ON DELETE CASCADE,
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE SET NULL
);

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '1b2e4d6f8a0c';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2c3f5e7a9b1d')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
