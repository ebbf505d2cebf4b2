.bail on

-- upgrade from 2c3f5e7a9b1d to 3d4a6f8b0c2e
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  18, in one transaction
-- revisions:   3d4a6f8b0c2e  tags, with the first few
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 3d4a6f8b0c2e: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 3d4a6f8b0c2e: alembic_version must hold exactly 2c3f5e7a9b1d - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 2c3f5e7a9b1d -> 3d4a6f8b0c2e
-- tags, with the first few
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2c3f5e7a9b1d')) = 1;

-- create table tag
CREATE TABLE tag (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- create table post_tag
CREATE TABLE post_tag (
    post_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    PRIMARY KEY (post_id, tag_id),
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

-- insert 3 rows into tag
INSERT INTO tag (id, name) VALUES (1, 'news');

INSERT INTO tag (id, name) VALUES (2, 'how-to');

INSERT INTO tag (id, name) VALUES (3, 'rock ''n'' roll');

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '2c3f5e7a9b1d';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3d4a6f8b0c2e')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
