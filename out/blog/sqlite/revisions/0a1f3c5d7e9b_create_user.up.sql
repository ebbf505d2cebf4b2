.bail on

-- upgrade from base to 0a1f3c5d7e9b
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  17, in one transaction
-- revisions:   0a1f3c5d7e9b  users
-- copies:      none
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_unique INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: unique index ""ix_user_login"" of user cannot be made, since some rows are alike: SELECT login, count(*) FROM user WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1 - nothing was changed" CHECK (c3_unique),
    c4_stamped INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards - nothing was changed" CHECK (c4_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0a1f3c5d7e9b
-- users
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

-- create table user
CREATE TABLE user (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined DATETIME,
    active BOOLEAN DEFAULT 1 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- create index ix_user_login on user
INSERT INTO temp._limbeck_gate (c3_unique) SELECT NOT EXISTS (SELECT login, count(*) FROM user WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1);

CREATE UNIQUE INDEX ix_user_login ON user (login);

INSERT INTO alembic_version (version_num) VALUES ('0a1f3c5d7e9b');

INSERT INTO temp._limbeck_gate (c4_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('0a1f3c5d7e9b')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 4;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_gate;
