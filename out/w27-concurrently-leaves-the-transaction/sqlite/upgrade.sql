.bail on

-- upgrade from base to c0d1e2f3a4b5
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  36, in 2 transactions and 1 outside of them
-- revisions:   2a4c3fd7be01  create event
--              7be1a90c5d22  index event while others write to it
--              c0d1e2f3a4b5  reclaim space
-- copies:      none
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- warnings:    D310 "execute a statement" stands outside of the transaction: what comes before it is committed by then, and the script is no longer all or nothing
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: transactions that were committed before stay; the version table says how far it came; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 2a4c3fd7be01: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 2a4c3fd7be01: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 2a4c3fd7be01: alembic_version does not hold exactly 2a4c3fd7be01 afterwards - nothing was changed" CHECK (c3_stamped),
    c4_stamped INTEGER CONSTRAINT "upgrade 7be1a90c5d22: alembic_version does not hold exactly 7be1a90c5d22 afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2a4c3fd7be01
-- create event
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table event
CREATE TABLE event (
    id INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('2a4c3fd7be01');

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2a4c3fd7be01')) = 1;

-- Running upgrade 2a4c3fd7be01 -> 7be1a90c5d22
-- index event while others write to it
-- create index ix_event_kind on event
CREATE INDEX ix_event_kind ON event (kind);

-- create index ix_event_account on event
CREATE INDEX ix_event_account ON event (account_id);

-- insert 1 row into event
INSERT INTO event (kind) VALUES ('indexed');

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = '2a4c3fd7be01';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7be1a90c5d22')) = 1;

-- Running upgrade 7be1a90c5d22 -> c0d1e2f3a4b5
-- reclaim space
CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

-- execute a statement
VACUUM;

DROP TABLE IF EXISTS temp._limbeck_earlier;

CREATE TEMP TABLE _limbeck_earlier AS SELECT complete FROM temp._limbeck_gate WHERE complete;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_earlier INTEGER CONSTRAINT "upgrade c0d1e2f3a4b5: what comes before this part of the script was not applied - nothing was changed" CHECK (c1_earlier),
    c2_versions INTEGER CONSTRAINT "upgrade c0d1e2f3a4b5: there is no table alembic_version - nothing was changed" CHECK (c2_versions),
    c3_version INTEGER CONSTRAINT "upgrade c0d1e2f3a4b5: alembic_version must hold exactly 7be1a90c5d22 - nothing was changed" CHECK (c3_version),
    c4_stamped INTEGER CONSTRAINT "upgrade c0d1e2f3a4b5: alembic_version does not hold exactly c0d1e2f3a4b5 afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c1_earlier) SELECT EXISTS (SELECT 1 FROM temp._limbeck_earlier);

INSERT INTO temp._limbeck_gate (c2_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c3_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7be1a90c5d22')) = 1;

UPDATE alembic_version SET version_num = 'c0d1e2f3a4b5' WHERE version_num = '7be1a90c5d22';

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c0d1e2f3a4b5')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_earlier;

DROP TABLE IF EXISTS temp._limbeck_gate;
