\set ON_ERROR_STOP on

-- upgrade from base to 20c5a5f1b0a1
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  13, in one transaction
-- revisions:   20c5a5f1b0a1  groups, under a name that SQL has taken
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D206 rows give "group.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
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

-- Running upgrade  -> 20c5a5f1b0a1
-- groups, under a name that SQL has taken
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 20c5a5f1b0a1: there is no table alembic_version, which must hold no revision', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM 'no revision' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 20c5a5f1b0a1: alembic_version must hold exactly no revision, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table group
CREATE TABLE "group" (
    id SERIAL NOT NULL,
    name VARCHAR(80) NOT NULL,
    "order" INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- insert 3 rows into group
INSERT INTO "group" (id, name, "order") VALUES (1, 'admins', 1);

INSERT INTO "group" (id, name, "order") VALUES (2, 'editors', 2);

INSERT INTO "group" (id, name, "order") VALUES (3, 'readers'' club', 3);

INSERT INTO alembic_version (version_num) VALUES ('20c5a5f1b0a1');

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '20c5a5f1b0a1' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 20c5a5f1b0a1: alembic_version does not hold exactly 20c5a5f1b0a1 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
