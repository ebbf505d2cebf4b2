.bail on

-- downgrade from 42e8cf15d703 to 31d7be04c6f2
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  16, in one transaction
-- revisions:   42e8cf15d703  people
-- copies:      none
-- drops:       table user
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 42e8cf15d703: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 42e8cf15d703: alembic_version must hold exactly 42e8cf15d703 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 42e8cf15d703: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_stamped INTEGER CONSTRAINT "downgrade 42e8cf15d703: alembic_version does not hold exactly 31d7be04c6f2 afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 42e8cf15d703 -> 31d7be04c6f2
-- people
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('42e8cf15d703')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop table user
DROP TABLE user;

UPDATE alembic_version SET version_num = '31d7be04c6f2' WHERE version_num = '42e8cf15d703';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('31d7be04c6f2')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
