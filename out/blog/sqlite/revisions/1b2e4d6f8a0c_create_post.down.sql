.bail on

-- downgrade from 1b2e4d6f8a0c to 0a1f3c5d7e9b
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  16, in one transaction
-- revisions:   1b2e4d6f8a0c  posts
-- copies:      none
-- drops:       table post
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 1b2e4d6f8a0c: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 1b2e4d6f8a0c: alembic_version must hold exactly 1b2e4d6f8a0c - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 1b2e4d6f8a0c: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_stamped INTEGER CONSTRAINT "downgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1b2e4d6f8a0c')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('0a1f3c5d7e9b')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
