\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 31d7be04c6f2 -> 20c5a5f1b0a1
-- a group is a team now
-- rename column team.position to order
ALTER TABLE team RENAME COLUMN position TO "order";

-- rename table team to group
ALTER TABLE team RENAME TO "group";

UPDATE alembic_version SET version_num = '20c5a5f1b0a1' WHERE version_num = '31d7be04c6f2';

COMMIT;
