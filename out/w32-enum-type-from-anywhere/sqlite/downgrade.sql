.bail on

-- downgrade from 32a000000002 to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  19, in one transaction
-- revisions:   32a000000002  create hat
--              32a000000001  create shirt
-- copies:      none
-- drops:       table hat
--              table shirt
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 32a000000002: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 32a000000002: alembic_version must hold exactly 32a000000002 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 32a000000002: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_stamped INTEGER CONSTRAINT "downgrade 32a000000002: alembic_version does not hold exactly 32a000000001 afterwards - nothing was changed" CHECK (c4_stamped),
    c5_stamped INTEGER CONSTRAINT "downgrade 32a000000001: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c5_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 32a000000002 -> 32a000000001
-- create hat
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('32a000000002')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop table hat
DROP TABLE hat;

UPDATE alembic_version SET version_num = '32a000000001' WHERE version_num = '32a000000002';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('32a000000001')) = 1;

-- Running downgrade 32a000000001 ->
-- create shirt
-- drop table shirt
DROP TABLE shirt;

DELETE FROM alembic_version WHERE version_num = '32a000000001';

INSERT INTO temp._limbeck_gate (c5_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 5;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
