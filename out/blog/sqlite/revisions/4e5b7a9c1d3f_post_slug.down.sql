.bail on

-- downgrade from 4e5b7a9c1d3f to 3d4a6f8b0c2e
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  40, in one transaction
-- revisions:   4e5b7a9c1d3f  posts have a slug
-- copies:      1 (post)
-- drops:       column post.slug
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: alembic_version must hold exactly 4e5b7a9c1d3f - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_copied INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: not all rows of post were copied - nothing was changed" CHECK (c10_copied),
    c11_rebuilt INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c11_rebuilt),
    c12_references INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c12_references),
    c13_compiles INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: a view or trigger no longer compiles - nothing was changed" CHECK (c13_compiles),
    c14_stamped INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards - nothing was changed" CHECK (c14_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 4e5b7a9c1d3f -> 3d4a6f8b0c2e
-- posts have a slug
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('4e5b7a9c1d3f')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop constraint uq_post_slug of post
-- drop column post.slug
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 7;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created'));

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 10, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 10, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT ck_post_score CHECK (score >= 0)
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c10_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

INSERT INTO temp._limbeck_gate (c11_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created')) = 2;

INSERT INTO temp._limbeck_gate (c12_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c13_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '4e5b7a9c1d3f';

INSERT INTO temp._limbeck_gate (c14_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3d4a6f8b0c2e')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 14;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
