.bail on

-- downgrade from 8c9f1e3a5b7d to 7b8e0d2f4a6c
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  14, in one transaction
-- revisions:   8c9f1e3a5b7d  the front page looks for published posts only
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: alembic_version must hold exactly 8c9f1e3a5b7d - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: alembic_version does not hold exactly 7b8e0d2f4a6c afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 8c9f1e3a5b7d -> 7b8e0d2f4a6c
-- the front page looks for published posts only
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('8c9f1e3a5b7d')) = 1;

-- drop index ix_post_front_page of post
DROP INDEX ix_post_front_page;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '8c9f1e3a5b7d';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7b8e0d2f4a6c')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
