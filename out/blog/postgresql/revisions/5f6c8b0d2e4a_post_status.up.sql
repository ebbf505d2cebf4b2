\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 4e5b7a9c1d3f -> 5f6c8b0d2e4a
-- drafts; what is there already counts as published
-- add column post.status
-- add check constraint "ck_post_status" to post
-- create index ix_post_status on post
ALTER TABLE post ADD COLUMN status VARCHAR(10);

UPDATE post SET status = 'published';

ALTER TABLE post ALTER COLUMN status SET NOT NULL;

ALTER TABLE post ADD CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published'));

CREATE INDEX ix_post_status ON post (status);

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '4e5b7a9c1d3f';

COMMIT;
