.bail on

-- downgrade from c0d1e2f3a4b5 to 7be1a90c5d22
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  13, in one transaction
-- revisions:   c0d1e2f3a4b5  reclaim space
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade c0d1e2f3a4b5: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade c0d1e2f3a4b5: alembic_version must hold exactly c0d1e2f3a4b5 - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "downgrade c0d1e2f3a4b5: alembic_version does not hold exactly 7be1a90c5d22 afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade c0d1e2f3a4b5 -> 7be1a90c5d22
-- reclaim space
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c0d1e2f3a4b5')) = 1;

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = 'c0d1e2f3a4b5';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7be1a90c5d22')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
