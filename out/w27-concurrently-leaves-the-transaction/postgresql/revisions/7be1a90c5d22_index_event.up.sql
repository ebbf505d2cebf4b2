\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

-- Running upgrade 2a4c3fd7be01 -> 7be1a90c5d22
-- index event while others write to it
-- create index ix_event_kind on event
CREATE INDEX CONCURRENTLY ix_event_kind ON event (kind);

-- create index ix_event_account on event
CREATE INDEX CONCURRENTLY ix_event_account ON event (account_id);

BEGIN;

-- insert 1 row into event
INSERT INTO event (kind) VALUES ('indexed');

UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = '2a4c3fd7be01';

COMMIT;
