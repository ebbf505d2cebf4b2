\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 3d4a6f8b0c2e -> 2c3f5e7a9b1d
-- tags, with the first few
-- drop table post_tag
DROP TABLE post_tag;

-- drop table tag
DROP TABLE tag;

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '3d4a6f8b0c2e';

COMMIT;
