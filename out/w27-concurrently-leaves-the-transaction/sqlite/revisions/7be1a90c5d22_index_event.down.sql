.bail on

BEGIN IMMEDIATE;

-- Running downgrade 7be1a90c5d22 -> 2a4c3fd7be01
-- index event while others write to it
-- drop index ix_event_account of event
DROP INDEX ix_event_account;

-- drop index ix_event_kind of event
DROP INDEX ix_event_kind;

UPDATE alembic_version SET version_num = '2a4c3fd7be01' WHERE version_num = '7be1a90c5d22';

COMMIT;
