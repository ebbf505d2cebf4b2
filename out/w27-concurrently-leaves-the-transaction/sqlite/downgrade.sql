.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade c0d1e2f3a4b5 -> 7be1a90c5d22
-- reclaim space
UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = 'c0d1e2f3a4b5';

-- Running downgrade 7be1a90c5d22 -> 2a4c3fd7be01
-- index event while others write to it
-- drop index ix_event_account of event
DROP INDEX ix_event_account;

-- drop index ix_event_kind of event
DROP INDEX ix_event_kind;

UPDATE alembic_version SET version_num = '2a4c3fd7be01' WHERE version_num = '7be1a90c5d22';

-- Running downgrade 2a4c3fd7be01 ->
-- create event
-- drop table event
DROP TABLE event;

DELETE FROM alembic_version WHERE version_num = '2a4c3fd7be01';

COMMIT;
