.bail on

-- upgrade from base to 32a000000002
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  18, in one transaction
-- revisions:   32a000000001  create shirt
--              32a000000002  create hat
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 32a000000001: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 32a000000001: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 32a000000001: alembic_version does not hold exactly 32a000000001 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_stamped INTEGER CONSTRAINT "upgrade 32a000000002: alembic_version does not hold exactly 32a000000002 afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 32a000000001
-- create shirt
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

INSERT INTO alembic_version (version_num) VALUES ('32a000000001');

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('32a000000001')) = 1;

-- Running upgrade 32a000000001 -> 32a000000002
-- create hat
-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

UPDATE alembic_version SET version_num = '32a000000002' WHERE version_num = '32a000000001';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('32a000000002')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
