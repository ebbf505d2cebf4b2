.bail on

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2a4c3fd7be01
-- create event
-- create table event
CREATE TABLE event (
    id INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('2a4c3fd7be01');

-- Running upgrade 2a4c3fd7be01 -> 7be1a90c5d22
-- index event while others write to it
-- create index ix_event_kind on event
CREATE INDEX ix_event_kind ON event (kind);

-- create index ix_event_account on event
CREATE INDEX ix_event_account ON event (account_id);

-- insert 1 row into event
INSERT INTO event (kind) VALUES ('indexed');

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = '2a4c3fd7be01';

COMMIT;

-- Running upgrade 7be1a90c5d22 -> c0d1e2f3a4b5
-- reclaim space
-- execute a statement
VACUUM;

BEGIN IMMEDIATE;

UPDATE alembic_version SET version_num = 'c0d1e2f3a4b5' WHERE version_num = '7be1a90c5d22';

COMMIT;
