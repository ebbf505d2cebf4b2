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

-- Preflight of upgrade base -> 53f9d026e814: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 20c5a5f1b0a1: alembic_version must hold no revision', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM alembic_version))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 20c5a5f1b0a1: there is a table group already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''group'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'group' COLLATE NOCASE))) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 42e8cf15d703: there is a table user already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''user'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'user' COLLATE NOCASE))) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'upgrade 53f9d026e814: there is a table _alembic_batch_temp already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''_alembic_batch_temp'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE))) WHERE number = 4;

-- Cannot be told yet, since upgrade 20c5a5f1b0a1 makes table team: upgrade 53f9d026e814: table team does not have the columns that history gave it; table team does not have the unique constraints that history gave it; table team does not have the foreign keys that history gave it; table team has a CHECK that history does not know and a copy would lose; table team has an index or trigger that history does not know and a copy would lose
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves; that foreign keys are not enforced on its connection; that no row loses what it refers to; that all rows are copied; that indexes and triggers are there again behind a copy; that views and triggers still compile
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

DETACH limbeck_nowhere;

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
