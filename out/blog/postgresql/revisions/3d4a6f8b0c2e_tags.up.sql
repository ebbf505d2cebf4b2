\set ON_ERROR_STOP on

-- upgrade from 2c3f5e7a9b1d to 3d4a6f8b0c2e
-- dialect:     postgresql 14 or later, for psql
-- guards:      full
-- statements:  12, in one transaction
-- revisions:   3d4a6f8b0c2e  tags, with the first few
-- copies:      none
-- drops:       nothing that is there before
-- warnings:    D206 rows give "tag.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
-- to run it:   psql -d app -f FILE
-- if it fails: nothing is changed; the exit status of psql is 3

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 2c3f5e7a9b1d -> 3d4a6f8b0c2e
-- tags, with the first few
DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    IF to_regclass('alembic_version') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3d4a6f8b0c2e: there is no table alembic_version, which must hold 2c3f5e7a9b1d', HINT = 'nothing was changed';
    END IF;
    LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '2c3f5e7a9b1d' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3d4a6f8b0c2e: alembic_version must hold exactly 2c3f5e7a9b1d, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

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

DO $guard$
DECLARE
    limbeck_found text;
BEGIN
    SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'no revision') INTO limbeck_found FROM alembic_version;
    IF limbeck_found IS DISTINCT FROM '3d4a6f8b0c2e' THEN
        RAISE EXCEPTION USING MESSAGE = 'upgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards, and holds ' || limbeck_found, HINT = 'nothing was changed';
    END IF;
END
$guard$;

COMMIT;
