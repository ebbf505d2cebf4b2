\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0a1f3c5d7e9b
-- users
-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    login VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined TIMESTAMP WITHOUT TIME ZONE,
    active BOOLEAN DEFAULT true NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- create index ix_user_login on user
CREATE UNIQUE INDEX ix_user_login ON "user" (login);

INSERT INTO alembic_version (version_num) VALUES ('0a1f3c5d7e9b');

-- Running upgrade 0a1f3c5d7e9b -> 1b2e4d6f8a0c
-- posts
-- create table post
CREATE TABLE post (
    id SERIAL NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES "user" (id) ON DELETE CASCADE
);

CREATE INDEX ix_post_author_created ON post (author_id, created);

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '0a1f3c5d7e9b';

-- Running upgrade 1b2e4d6f8a0c -> 2c3f5e7a9b1d
-- comments, which answer posts or one another
-- create table comment
CREATE TABLE comment (
    id SERIAL NOT NULL,
    post_id INTEGER NOT NULL,
    parent_id INTEGER,
    author_id INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id) ON DELETE CASCADE,
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (author_id) REFERENCES "user" (id) ON DELETE SET NULL
);

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '1b2e4d6f8a0c';

-- Running upgrade 2c3f5e7a9b1d -> 3d4a6f8b0c2e
-- tags, with the first few
-- create table tag
CREATE TABLE tag (
    id SERIAL NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- create table post_tag
CREATE TABLE post_tag (
    post_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    PRIMARY KEY (post_id, tag_id),
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
);

-- insert 3 rows into tag
INSERT INTO tag (id, name) VALUES (1, 'news');

INSERT INTO tag (id, name) VALUES (2, 'how-to');

INSERT INTO tag (id, name) VALUES (3, 'rock ''n'' roll');

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '2c3f5e7a9b1d';

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

-- Running upgrade 5f6c8b0d2e4a -> 6a7d9c1e3f5b
-- a login is called username
-- rename column user.login to username
ALTER TABLE "user" RENAME COLUMN login TO username;

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '5f6c8b0d2e4a';

-- Running upgrade 6a7d9c1e3f5b -> 7b8e0d2f4a6c
-- longer names, inactive at first, and scores may go below zero
-- alter column user.username: type
-- alter column user.active: default
ALTER TABLE "user" ALTER COLUMN username TYPE VARCHAR(80);

ALTER TABLE "user" ALTER COLUMN active SET DEFAULT false;

-- drop constraint ck_post_score of post
ALTER TABLE post DROP CONSTRAINT ck_post_score;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '6a7d9c1e3f5b';

-- Running upgrade 7b8e0d2f4a6c -> 8c9f1e3a5b7d
-- the front page looks for published posts only
-- create index ix_post_front_page on post
CREATE INDEX ix_post_front_page ON post (created) WHERE status = 'published';

UPDATE alembic_version SET version_num = '8c9f1e3a5b7d' WHERE version_num = '7b8e0d2f4a6c';

COMMIT;
