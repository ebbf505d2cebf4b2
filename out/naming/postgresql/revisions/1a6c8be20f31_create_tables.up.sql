\set ON_ERROR_STOP on

-- upgrade from base to 1a6c8be20f31
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  12, in one transaction
-- revisions:   1a6c8be20f31  every name comes from the convention
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

DO $guard$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('limbeck alembic_version', 0));
END
$guard$;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1a6c8be20f31
-- every name comes from the convention
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1a6c8be20f31' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1a6c8be20f31: alembic_version does not hold exactly 1a6c8be20f31 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
