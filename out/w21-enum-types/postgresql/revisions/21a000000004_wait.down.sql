\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000004 -> 21a000000003
-- tickets may wait
-- execute a statement
UPDATE ticket SET status = 'open' WHERE status = 'waiting';

-- alter column ticket.status: default
ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'open';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000004';

COMMIT;
