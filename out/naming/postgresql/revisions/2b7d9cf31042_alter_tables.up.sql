\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 1a6c8be20f31 -> 2b7d9cf31042
-- a copy of the table keeps every name, and applies the convention to none twice
-- alter column user.email: type
-- add column user.invited_by
-- add check constraint "ck_user_email" to user
ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(200);

ALTER TABLE "user" ADD COLUMN invited_by INTEGER;

ALTER TABLE "user" ADD CONSTRAINT fk_user_invited_by_user FOREIGN KEY (invited_by) REFERENCES "user" (id);

CREATE INDEX ix_user_invited_by ON "user" (invited_by);

ALTER TABLE "user" ADD CONSTRAINT ck_user_email CHECK (email <> '');

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
ALTER TABLE post ADD COLUMN a_column_with_such_a_long_name_that_its_index_cannot_hold_it INTEGER;

CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '1a6c8be20f31';

COMMIT;
