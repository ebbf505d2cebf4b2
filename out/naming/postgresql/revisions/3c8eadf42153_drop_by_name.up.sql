\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 2b7d9cf31042 -> 3c8eadf42153
-- what the convention named is dropped by that name, or by the name it was given
-- drop constraint uq_post_author_id_slug of post
ALTER TABLE post DROP CONSTRAINT uq_post_author_id_slug;

-- drop constraint ck_user_age of user
ALTER TABLE "user" DROP CONSTRAINT ck_user_age;

-- drop constraint ck_user_email of user
ALTER TABLE "user" DROP CONSTRAINT ck_user_email;

-- drop constraint uq_user_email of user
ALTER TABLE "user" DROP CONSTRAINT uq_user_email;

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop index ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8 of post
DROP INDEX ix_post_a_column_with_such_a_long_name_that_its_index_c_aab8;

UPDATE alembic_version SET version_num = '3c8eadf42153' WHERE version_num = '2b7d9cf31042';

COMMIT;
