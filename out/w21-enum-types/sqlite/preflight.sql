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

-- Preflight of upgrade base -> 21a000000004: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 21a000000001: alembic_version must hold no revision', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM alembic_version))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 21a000000001: there is a table ticket already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''ticket'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'ticket' COLLATE NOCASE))) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 21a000000002: there is a table task already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''task'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'task' COLLATE NOCASE))) WHERE number = 3;

INSERT INTO temp._limbeck_answers VALUES (4, 'upgrade 21a000000002: there is a table _alembic_batch_temp already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''_alembic_batch_temp'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE))) WHERE number = 4;

-- Cannot be told yet, since upgrade 21a000000002 makes table task: upgrade 21a000000002: table task does not have the columns that history gave it; table task does not have the unique constraints that history gave it; table task does not have the foreign keys that history gave it; table task has a CHECK that history does not know and a copy would lose; table task has an index or trigger that history does not know and a copy would lose
-- Cannot be told yet, since upgrade 21a000000002 makes table task: upgrade 21a000000003: table task does not have the columns that history gave it; table task does not have the unique constraints that history gave it; table task does not have the foreign keys that history gave it; table task has a CHECK that history does not know and a copy would lose; table task has an index or trigger that history does not know and a copy would lose
-- Cannot be told yet, since upgrade 21a000000001 makes table ticket: upgrade 21a000000003: table ticket does not have the columns that history gave it; table ticket does not have the unique constraints that history gave it; table ticket does not have the foreign keys that history gave it; table ticket has a CHECK that history does not know and a copy would lose; table ticket has an index or trigger that history does not know and a copy would lose; ticket.status is to be NOT NULL and is NULL in some rows
-- Cannot be told yet, since upgrade 21a000000002 makes table task: upgrade 21a000000004: table task does not have the columns that history gave it; table task does not have the unique constraints that history gave it; table task does not have the foreign keys that history gave it; table task has a CHECK that history does not know and a copy would lose; table task has an index or trigger that history does not know and a copy would lose
-- Cannot be told yet, since upgrade 21a000000001 makes table ticket: upgrade 21a000000004: table ticket does not have the columns that history gave it; table ticket does not have the unique constraints that history gave it; table ticket does not have the foreign keys that history gave it; table ticket has a CHECK that history does not know and a copy would lose; table ticket has an index or trigger that history does not know and a copy would lose
-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves; that foreign keys are not enforced on its connection; that no row loses what it refers to; that all rows are copied; that indexes and triggers are there again behind a copy; that views and triggers still compile
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

DETACH limbeck_nowhere;

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
