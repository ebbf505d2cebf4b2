\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1a6c8be20f31
-- every name comes from the convention
-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    age INTEGER,
    active BOOLEAN DEFAULT true NOT NULL,
    CONSTRAINT pk_user PRIMARY KEY (id),
    CONSTRAINT ck_user_age CHECK (age >= 0),
    CONSTRAINT nobody_is_that_old CHECK (age < 200),
    CONSTRAINT uq_user_email UNIQUE (email)
);

CREATE INDEX ix_user_age ON "user" (age);

-- create table post
CREATE TABLE post (
    id SERIAL NOT NULL,
    author_id INTEGER NOT NULL,
    slug VARCHAR(80) NOT NULL,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT uq_post_author_id_slug UNIQUE (author_id, slug),
    CONSTRAINT fk_post_author_id_user FOREIGN KEY (author_id) REFERENCES "user" (id)
);

INSERT INTO alembic_version (version_num) VALUES ('1a6c8be20f31');

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
