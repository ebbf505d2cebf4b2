.bail on

-- upgrade from 834b1a697901 to 9d0a2f4b6c8e
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  15, in one transaction
-- revisions:   9d0a2f4b6c8e  invoices are paid some day
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: alembic_version must hold exactly 834b1a697901 - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "upgrade 9d0a2f4b6c8e: alembic_version does not hold exactly 9d0a2f4b6c8e afterwards - nothing was changed" CHECK (c3_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 834b1a697901 -> 9d0a2f4b6c8e
-- invoices are paid some day
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('834b1a697901')) = 1;

-- add column invoice.paid
ALTER TABLE invoice ADD COLUMN paid DATE;

-- create index ix_invoice_paid on invoice
CREATE INDEX ix_invoice_paid ON invoice (paid);

UPDATE alembic_version SET version_num = '9d0a2f4b6c8e' WHERE version_num = '834b1a697901';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('9d0a2f4b6c8e')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 3;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
