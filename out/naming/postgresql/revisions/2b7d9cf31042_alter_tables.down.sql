\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 2b7d9cf31042 -> 1a6c8be20f31
-- a copy of the table keeps every name, and applies the convention to none twice
-- drop column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
ALTER TABLE post DROP COLUMN a_column_with_such_a_long_name_that_its_index_cannot_hold_it;

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop constraint ck_user_email of user
-- drop column user.invited_by
-- alter column user.email: type
ALTER TABLE "user" DROP CONSTRAINT ck_user_email;

ALTER TABLE "user" DROP COLUMN invited_by;

ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(120);

UPDATE alembic_version SET version_num = '1a6c8be20f31' WHERE version_num = '2b7d9cf31042';

COMMIT;
