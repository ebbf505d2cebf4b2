\set ON_ERROR_STOP on

-- upgrade from 31d7be04c6f2 to 42e8cf15d703
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   42e8cf15d703  people
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D206 rows give "user.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 31d7be04c6f2 -> 42e8cf15d703
-- people
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 42e8cf15d703: there is no table alembic_version, which must hold 31d7be04c6f2', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '31d7be04c6f2' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 42e8cf15d703: alembic_version must hold exactly 31d7be04c6f2, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- insert 1 row into user
INSERT INTO "user" (id, email) VALUES (1, 'root@example.com');

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '31d7be04c6f2';

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '42e8cf15d703' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 42e8cf15d703: alembic_version does not hold exactly 42e8cf15d703 afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
