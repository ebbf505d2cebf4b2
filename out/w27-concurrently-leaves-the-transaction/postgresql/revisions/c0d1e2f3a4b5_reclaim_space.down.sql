\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade c0d1e2f3a4b5 -> 7be1a90c5d22
-- reclaim space
UPDATE alembic_version SET version_num = '7be1a90c5d22' WHERE version_num = 'c0d1e2f3a4b5';

COMMIT;
