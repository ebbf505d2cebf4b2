\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
-- alter enum type status: add "waiting"
ALTER TYPE status ADD VALUE IF NOT EXISTS 'waiting' BEFORE 'done';

BEGIN;

-- insert 1 row into ticket
INSERT INTO ticket (status) VALUES ('waiting');

-- alter column ticket.status: default
ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'waiting';

UPDATE alembic_version SET version_num = '21a000000004' WHERE version_num = '21a000000003';

COMMIT;
