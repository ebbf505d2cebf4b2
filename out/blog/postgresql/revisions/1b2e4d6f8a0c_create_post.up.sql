\set ON_ERROR_STOP on

-- upgrade from 0a1f3c5d7e9b to 1b2e4d6f8a0c
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  9, in one transaction
-- revisions:   1b2e4d6f8a0c  posts
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 0a1f3c5d7e9b -> 1b2e4d6f8a0c
-- posts
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1b2e4d6f8a0c: there is no table alembic_version, which must hold 0a1f3c5d7e9b', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '0a1f3c5d7e9b' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1b2e4d6f8a0c: alembic_version must hold exactly 0a1f3c5d7e9b, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1b2e4d6f8a0c' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
