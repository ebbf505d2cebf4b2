.bail on

-- upgrade from 2a4c3fd7be01 to 7be1a90c5d22
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  16, in one transaction
-- revisions:   7be1a90c5d22  index event while others write to it
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 7be1a90c5d22: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 7be1a90c5d22: alembic_version must hold exactly 2a4c3fd7be01 - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 7be1a90c5d22: alembic_version does not hold exactly 7be1a90c5d22 afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 2a4c3fd7be01 -> 7be1a90c5d22
-- index event while others write to it
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2a4c3fd7be01')) = 1;

-- create index ix_event_kind on event
CREATE INDEX ix_event_kind ON event (kind);

-- create index ix_event_account on event
CREATE INDEX ix_event_account ON event (account_id);

-- insert 1 row into event
INSERT INTO event (kind) VALUES ('indexed');

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = '2a4c3fd7be01';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7be1a90c5d22')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
