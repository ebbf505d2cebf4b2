\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 2c3f5e7a9b1d -> 1b2e4d6f8a0c
-- comments, which answer posts or one another
-- drop table comment
DROP TABLE comment;

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '2c3f5e7a9b1d';

COMMIT;
