\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 3c8eadf42153 -> 2b7d9cf31042
-- what the convention named is dropped by that name, or by the name it was given
-- create index ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 on post
CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add unique constraint "uq_user_email" to user
ALTER TABLE "user" ADD CONSTRAINT uq_user_email UNIQUE (email);

-- add check constraint "ck_user_email" to user
ALTER TABLE "user" ADD CONSTRAINT ck_user_email CHECK (email <> '');

-- add check constraint "ck_user_age" to user
ALTER TABLE "user" ADD CONSTRAINT ck_user_age CHECK (age >= 0);

-- add unique constraint "uq_post_author_id_slug" to post
ALTER TABLE post ADD CONSTRAINT uq_post_author_id_slug UNIQUE (author_id, slug);

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '3c8eadf42153';

COMMIT;
