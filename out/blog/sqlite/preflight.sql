.bail off
.headers on
.mode list
.separator " | "

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;

ATTACH 'file:limbeck?mode=memory' AS limbeck_nowhere;

CREATE TABLE limbeck_nowhere.alembic_version (version_num);

CREATE TEMP TABLE _limbeck_answers (
    number INTEGER PRIMARY KEY,
    question TEXT,
    query TEXT,
    found INTEGER
);

CREATE TEMP TABLE _limbeck_verdict (
    sound INTEGER CONSTRAINT "preflight: this database is not as the script needs it" CHECK (sound)
);

-- Preflight of upgrade base -> 8c9f1e3a5b7d: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 0a1f3c5d7e9b: alembic_version must hold no revision', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM alembic_version))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 0a1f3c5d7e9b: there is a table user already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'user' COLLATE NOCASE))) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 1b2e4d6f8a0c: there is a table post already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''post'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'post' COLLATE NOCASE))) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'upgrade 2c3f5e7a9b1d: there is a table comment already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''comment'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'comment' COLLATE NOCASE))) WHERE number = 4;

INSERT INTO temp._limbeck_answers VALUES (5, 'upgrade 3d4a6f8b0c2e: there is a table tag already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'tag' COLLATE NOCASE))) WHERE number = 5;

INSERT INTO temp._limbeck_answers VALUES (6, 'upgrade 3d4a6f8b0c2e: there is a table post_tag already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''post_tag'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'post_tag' COLLATE NOCASE))) WHERE number = 6;

INSERT INTO temp._limbeck_answers VALUES (7, 'upgrade 4e5b7a9c1d3f: there is a table _alembic_batch_temp already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''_alembic_batch_temp'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE))) WHERE number = 7;

-- Cannot be told yet, since upgrade 0a1f3c5d7e9b makes table user: upgrade 0a1f3c5d7e9b: unique index "ix_user_login" of user cannot be made, since some rows are alike
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 4e5b7a9c1d3f: table post does not have the columns that history gave it; table post does not have the unique constraints that history gave it; table post does not have the foreign keys that history gave it; table post has a CHECK that history does not know and a copy would lose; table post has an index or trigger that history does not know and a copy would lose; post.slug is to be NOT NULL and is NULL in some rows; unique constraint "uq_post_slug" of post would be violated, since some rows are alike
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 5f6c8b0d2e4a: table post does not have the columns that history gave it; table post does not have the unique constraints that history gave it; table post does not have the foreign keys that history gave it; table post has a CHECK that history does not know and a copy would lose; table post has an index or trigger that history does not know and a copy would lose
-- Cannot be told yet, since upgrade 0a1f3c5d7e9b makes table user: upgrade 7b8e0d2f4a6c: table user does not have the columns that history gave it; table user does not have the unique constraints that history gave it; table user does not have the foreign keys that history gave it; table user has a CHECK that history does not know and a copy would lose; table user has an index or trigger that history does not know and a copy would lose
-- Cannot be told yet, since upgrade 1b2e4d6f8a0c makes table post: upgrade 7b8e0d2f4a6c: table post does not have the columns that history gave it; table post does not have the unique constraints that history gave it; table post does not have the foreign keys that history gave it; table post has a CHECK that history does not know and a copy would lose; table post has an index or trigger that history does not know and a copy would lose
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves; that foreign keys are not enforced on its connection; that no row loses what it refers to; that all rows are copied; that indexes and triggers are there again behind a copy; that views and triggers still compile
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

DETACH limbeck_nowhere;

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
