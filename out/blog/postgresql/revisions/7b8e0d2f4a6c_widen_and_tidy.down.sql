\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running downgrade 7b8e0d2f4a6c -> 6a7d9c1e3f5b
-- longer names, inactive at first, and scores may go below zero
-- add check constraint "ck_post_score" to post
ALTER TABLE post ADD CONSTRAINT ck_post_score CHECK (score >= 0);

-- alter column user.active: default
-- alter column user.username: type
ALTER TABLE "user" ALTER COLUMN active SET DEFAULT true;

ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(40);

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '7b8e0d2f4a6c';

COMMIT;
