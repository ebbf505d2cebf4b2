\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 6a7d9c1e3f5b -> 7b8e0d2f4a6c
-- longer names, inactive at first, and scores may go below zero
-- alter column user.username: type
-- alter column user.active: default
ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(80);

ALTER TABLE "user" ALTER COLUMN active SET DEFAULT false;

-- drop constraint ck_post_score of post
ALTER TABLE post DROP CONSTRAINT ck_post_score;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '6a7d9c1e3f5b';

COMMIT;
