\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

COMMIT;
