PRAGMA temp_store = MEMORY;

-- downgrade from c3f2e5d4a7b6 to b2e1d4c3f6a5
-- dialect:     sqlite 3.35 or later, for drivers
-- guards:      full
-- statements:  20, in one transaction
-- revisions:   c3f2e5d4a7b6  reviews, which take nothing that rows could violate
-- copies:      none
-- drops:       column book.title
--              table review
-- to run it:   as a whole, db.exec(text), on a connection of its own, outside of a transaction
-- mind:        close the connection afterwards: its settings are no longer those it began with
-- if it fails: nothing is changed once the transaction is rolled back or the connection is closed

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: alembic_version must hold exactly c3f2e5d4a7b6 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_stamped INTEGER CONSTRAINT "downgrade c3f2e5d4a7b6: alembic_version does not hold exactly b2e1d4c3f6a5 afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade c3f2e5d4a7b6 -> b2e1d4c3f6a5
-- reviews, which take nothing that rows could violate
INSERT OR ROLLBACK INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT OR ROLLBACK INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('c3f2e5d4a7b6')) = 1;

INSERT OR ROLLBACK INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop column book.title
SAVEPOINT limbeck;

ALTER TABLE book DROP COLUMN title;

-- drop table review
SAVEPOINT limbeck;

DROP TABLE review;

SAVEPOINT limbeck;

UPDATE alembic_version SET version_num = 'b2e1d4c3f6a5' WHERE version_num = 'c3f2e5d4a7b6';

INSERT OR ROLLBACK INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('b2e1d4c3f6a5')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
