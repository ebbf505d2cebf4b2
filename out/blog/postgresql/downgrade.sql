\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 8c9f1e3a5b7d -> 7b8e0d2f4a6c
-- the front page looks for published posts only
-- drop index ix_post_front_page of post
DROP INDEX ix_post_front_page;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '8c9f1e3a5b7d';

-- Running downgrade 7b8e0d2f4a6c -> 6a7d9c1e3f5b
-- longer names, inactive at first, and scores may go below zero
-- add check constraint "ck_post_score" to post
ALTER TABLE post ADD CONSTRAINT ck_post_score CHECK (score >= 0);

-- alter column user.active: default
-- alter column user.username: type
ALTER TABLE "user" ALTER COLUMN active SET DEFAULT true;

ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(40);

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '7b8e0d2f4a6c';

-- Running downgrade 6a7d9c1e3f5b -> 5f6c8b0d2e4a
-- a login is called username
-- rename column user.username to login
ALTER TABLE "user" RENAME COLUMN username TO login;

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '6a7d9c1e3f5b';

-- Running downgrade 5f6c8b0d2e4a -> 4e5b7a9c1d3f
-- drafts; what is there already counts as published
-- drop index ix_post_status of post
-- drop constraint ck_post_status of post
-- drop column post.status
DROP INDEX ix_post_status;

ALTER TABLE post DROP CONSTRAINT ck_post_status;

ALTER TABLE post DROP COLUMN status;

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '5f6c8b0d2e4a';

-- Running downgrade 4e5b7a9c1d3f -> 3d4a6f8b0c2e
-- posts have a slug
-- drop constraint uq_post_slug of post
-- drop column post.slug
ALTER TABLE post DROP CONSTRAINT uq_post_slug;

ALTER TABLE post DROP COLUMN slug;

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '4e5b7a9c1d3f';

-- Running downgrade 3d4a6f8b0c2e -> 2c3f5e7a9b1d
-- tags, with the first few
-- drop table post_tag
DROP TABLE post_tag;

-- drop table tag
DROP TABLE tag;

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '3d4a6f8b0c2e';

-- Running downgrade 2c3f5e7a9b1d -> 1b2e4d6f8a0c
-- comments, which answer posts or one another
-- drop table comment
DROP TABLE comment;

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '2c3f5e7a9b1d';

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

-- Running downgrade 0a1f3c5d7e9b ->
-- users
-- drop index ix_user_login of user
DROP INDEX ix_user_login;

-- drop table user
DROP TABLE "user";

DELETE FROM alembic_version WHERE version_num = '0a1f3c5d7e9b';

COMMIT;
