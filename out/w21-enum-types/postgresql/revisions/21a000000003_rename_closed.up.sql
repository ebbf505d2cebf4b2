\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
-- alter enum type status: rename "closed" to "done"
ALTER TYPE status RENAME VALUE 'closed' TO 'done';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

COMMIT;
