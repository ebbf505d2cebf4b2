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

-- Preflight of upgrade base -> 32a000000002: asks what its guards would find, and changes nothing
INSERT INTO temp._limbeck_answers VALUES (1, 'upgrade 32a000000001: alembic_version must hold no revision', 'SELECT version_num FROM alembic_version', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM alembic_version))) WHERE number = 1;

INSERT INTO temp._limbeck_answers VALUES (2, 'upgrade 32a000000001: there is a table shirt already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''shirt'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'shirt' COLLATE NOCASE))) WHERE number = 2;

INSERT INTO temp._limbeck_answers VALUES (3, 'upgrade 32a000000002: there is a table hat already, perhaps left over by something that failed', 'SELECT type, sql FROM sqlite_master WHERE name = ''hat'' COLLATE NOCASE', NULL);

UPDATE temp._limbeck_answers SET found = (SELECT NOT (NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'hat' COLLATE NOCASE))) WHERE number = 3;

-- Not asked here, but looked at by the script itself: that the version table holds what each revision leaves
SELECT CASE WHEN found = 0 THEN 'ok' WHEN found > 0 THEN 'FAILS' ELSE 'UNKNOWN' END AS outcome, coalesce(found, '?') AS found, question AS "looked for", query FROM temp._limbeck_answers ORDER BY number;

.bail on

DETACH limbeck_nowhere;

INSERT INTO temp._limbeck_verdict SELECT NOT EXISTS (SELECT 1 FROM temp._limbeck_answers WHERE found IS NOT 0);

DROP TABLE IF EXISTS temp._limbeck_answers;

DROP TABLE IF EXISTS temp._limbeck_verdict;
