\set ON_ERROR_STOP on

-- upgrade from base to 0a1f3c5d7e9b
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  12, in one transaction
-- revisions:   0a1f3c5d7e9b  users
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

-- Running upgrade  -> 0a1f3c5d7e9b
-- users
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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
DO $guard$
BEGIN
    IF EXISTS (SELECT login, count(*) FROM "user" WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1) THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: unique index "ix_user_login" of user cannot be made, since some rows are alike', DETAIL = 'SELECT login, count(*) FROM "user" WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1', HINT = 'nothing was changed';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX ix_user_login ON "user" (login);

INSERT INTO alembic_version (version_num) VALUES ('0a1f3c5d7e9b');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 0a1f3c5d7e9b: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
