\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 5f6c8b0d2e4a -> 4e5b7a9c1d3f
-- drafts; what is there already counts as published
-- drop index ix_post_status of post
-- drop constraint ck_post_status of post
-- drop column post.status
DROP INDEX ix_post_status;

ALTER TABLE post DROP CONSTRAINT ck_post_status;

ALTER TABLE post DROP COLUMN status;

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '5f6c8b0d2e4a';

COMMIT;
