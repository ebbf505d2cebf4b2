\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 4e5b7a9c1d3f -> 3d4a6f8b0c2e
-- posts have a slug
-- drop constraint uq_post_slug of post
-- drop column post.slug
ALTER TABLE post DROP CONSTRAINT uq_post_slug;

ALTER TABLE post DROP COLUMN slug;

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '4e5b7a9c1d3f';

COMMIT;
