\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

-- Running upgrade 7be1a90c5d22 -> c0d1e2f3a4b5
-- reclaim space
-- execute a statement
VACUUM;

BEGIN;

UPDATE alembic_version SET version_num = 'c0d1e2f3a4b5' WHERE version_num = '7be1a90c5d22';

COMMIT;
