\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 3d4a6f8b0c2e -> 4e5b7a9c1d3f
-- posts have a slug
-- add column post.slug
ALTER TABLE post ADD COLUMN slug VARCHAR(220);

-- execute a statement
UPDATE post SET slug = lower(replace(title, ' ', '-')) || '-' || id;

-- alter column post.slug: nullability
-- add unique constraint "uq_post_slug" to post
ALTER TABLE post ALTER COLUMN slug SET NOT NULL;

ALTER TABLE post ADD CONSTRAINT uq_post_slug UNIQUE (slug);

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '3d4a6f8b0c2e';

COMMIT;
