\set ON_ERROR_STOP on

-- upgrade from 1b2e4d6f8a0c to 2c3f5e7a9b1d
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  8, in one transaction
-- revisions:   2c3f5e7a9b1d  comments, which answer posts or one another
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 1b2e4d6f8a0c -> 2c3f5e7a9b1d
-- comments, which answer posts or one another
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2c3f5e7a9b1d: there is no table alembic_version, which must hold 1b2e4d6f8a0c', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '1b2e4d6f8a0c' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2c3f5e7a9b1d: alembic_version must hold exactly 1b2e4d6f8a0c, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2c3f5e7a9b1d' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
