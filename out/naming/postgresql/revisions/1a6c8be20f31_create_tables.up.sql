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

COMMIT;
