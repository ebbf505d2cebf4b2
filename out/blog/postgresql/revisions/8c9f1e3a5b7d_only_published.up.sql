\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 7b8e0d2f4a6c -> 8c9f1e3a5b7d
-- the front page looks for published posts only
-- create index ix_post_front_page on post
CREATE INDEX ix_post_front_page ON post (created) WHERE status = 'published';

UPDATE alembic_version SET version_num = '8c9f1e3a5b7d' WHERE version_num = '7b8e0d2f4a6c';

COMMIT;
