\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 21a000000003 -> 21a000000002
-- closed tickets are done
-- alter enum type status: rename "done" to "closed"
ALTER TYPE status RENAME VALUE 'done' TO 'closed';

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000003';

COMMIT;
