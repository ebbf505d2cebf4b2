.bail on

-- downgrade from 8c9f1e3a5b7d to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  128, in one transaction
-- revisions:   8c9f1e3a5b7d  the front page looks for published posts only
--              7b8e0d2f4a6c  longer names, inactive at first, and scores may go below zero
--              6a7d9c1e3f5b  a login is called username
--              5f6c8b0d2e4a  drafts; what is there already counts as published
--              4e5b7a9c1d3f  posts have a slug
--              3d4a6f8b0c2e  tags, with the first few
--              2c3f5e7a9b1d  comments, which answer posts or one another
--              1b2e4d6f8a0c  posts
--              0a1f3c5d7e9b  users
-- copies:      4 (post, user, post, post)
-- drops:       column post.status
--              column post.slug
--              table post_tag
--              table tag
--              table comment
--              table post
--              table user
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: alembic_version must hold exactly 8c9f1e3a5b7d - nothing was changed" CHECK (c2_version),
    c3_stamped INTEGER CONSTRAINT "downgrade 8c9f1e3a5b7d: alembic_version does not hold exactly 7b8e0d2f4a6c afterwards - nothing was changed" CHECK (c3_stamped),
    c4_unenforced INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c4_unenforced),
    c5_columns INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table post does not have the columns that history gave it - nothing was changed" CHECK (c5_columns),
    c6_keys INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c6_keys),
    c7_foreign_keys INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c7_foreign_keys),
    c8_checks INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c8_checks),
    c9_known INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c9_known),
    c10_vacant INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c10_vacant),
    c11_check INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: check constraint ""ck_post_score"" of post would be violated by some rows: SELECT * FROM post WHERE NOT (score >= 0) - nothing was changed" CHECK (c11_check),
    c12_copied INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: not all rows of post were copied - nothing was changed" CHECK (c12_copied),
    c13_rebuilt INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c13_rebuilt),
    c14_references INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c14_references),
    c15_columns INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table user does not have the columns that history gave it - nothing was changed" CHECK (c15_columns),
    c16_keys INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table user does not have the unique constraints that history gave it - nothing was changed" CHECK (c16_keys),
    c17_foreign_keys INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table user does not have the foreign keys that history gave it - nothing was changed" CHECK (c17_foreign_keys),
    c18_checks INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table user has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c18_checks),
    c19_known INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: table user has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c19_known),
    c20_vacant INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c20_vacant),
    c21_copied INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: not all rows of user were copied - nothing was changed" CHECK (c21_copied),
    c22_rebuilt INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: an index or trigger of user is missing after the copy, or the table is - nothing was changed" CHECK (c22_rebuilt),
    c23_references INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: rows refer to nothing that did so to something before user was copied - nothing was changed" CHECK (c23_references),
    c24_compiles INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: a view or trigger no longer compiles - nothing was changed" CHECK (c24_compiles),
    c25_stamped INTEGER CONSTRAINT "downgrade 7b8e0d2f4a6c: alembic_version does not hold exactly 6a7d9c1e3f5b afterwards - nothing was changed" CHECK (c25_stamped),
    c26_stamped INTEGER CONSTRAINT "downgrade 6a7d9c1e3f5b: alembic_version does not hold exactly 5f6c8b0d2e4a afterwards - nothing was changed" CHECK (c26_stamped),
    c27_columns INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: table post does not have the columns that history gave it - nothing was changed" CHECK (c27_columns),
    c28_keys INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c28_keys),
    c29_foreign_keys INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c29_foreign_keys),
    c30_checks INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c30_checks),
    c31_known INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c31_known),
    c32_vacant INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c32_vacant),
    c33_copied INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: not all rows of post were copied - nothing was changed" CHECK (c33_copied),
    c34_rebuilt INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c34_rebuilt),
    c35_references INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c35_references),
    c36_compiles INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: a view or trigger no longer compiles - nothing was changed" CHECK (c36_compiles),
    c37_stamped INTEGER CONSTRAINT "downgrade 5f6c8b0d2e4a: alembic_version does not hold exactly 4e5b7a9c1d3f afterwards - nothing was changed" CHECK (c37_stamped),
    c38_columns INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the columns that history gave it - nothing was changed" CHECK (c38_columns),
    c39_keys INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c39_keys),
    c40_foreign_keys INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c40_foreign_keys),
    c41_checks INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c41_checks),
    c42_known INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c42_known),
    c43_vacant INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c43_vacant),
    c44_copied INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: not all rows of post were copied - nothing was changed" CHECK (c44_copied),
    c45_rebuilt INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c45_rebuilt),
    c46_references INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c46_references),
    c47_compiles INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: a view or trigger no longer compiles - nothing was changed" CHECK (c47_compiles),
    c48_stamped INTEGER CONSTRAINT "downgrade 4e5b7a9c1d3f: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards - nothing was changed" CHECK (c48_stamped),
    c49_stamped INTEGER CONSTRAINT "downgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards - nothing was changed" CHECK (c49_stamped),
    c50_stamped INTEGER CONSTRAINT "downgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards - nothing was changed" CHECK (c50_stamped),
    c51_stamped INTEGER CONSTRAINT "downgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards - nothing was changed" CHECK (c51_stamped),
    c52_stamped INTEGER CONSTRAINT "downgrade 0a1f3c5d7e9b: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c52_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 8c9f1e3a5b7d -> 7b8e0d2f4a6c
-- the front page looks for published posts only
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('8c9f1e3a5b7d')) = 1;

-- drop index ix_post_front_page of post
DROP INDEX ix_post_front_page;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '8c9f1e3a5b7d';

INSERT INTO temp._limbeck_gate (c3_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7b8e0d2f4a6c')) = 1;

-- Running downgrade 7b8e0d2f4a6c -> 6a7d9c1e3f5b
-- longer names, inactive at first, and scores may go below zero
INSERT INTO temp._limbeck_gate (c4_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- add check constraint "ck_post_score" to post
INSERT INTO temp._limbeck_gate (c5_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0),
    ('status', 'VARCHAR(10)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 8;

INSERT INTO temp._limbeck_gate (c6_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c7_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c8_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c9_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created', 'ix_post_status'));

INSERT INTO temp._limbeck_gate (c10_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 11, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 11, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 11, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c11_check) SELECT NOT EXISTS (SELECT * FROM post WHERE NOT (score >= 0));

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    slug VARCHAR(220) NOT NULL,
    status VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug),
    CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published')),
    CONSTRAINT ck_post_score CHECK (score >= 0)
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug, status) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug, post.status FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c12_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

CREATE INDEX ix_post_status ON post (status);

INSERT INTO temp._limbeck_gate (c13_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created', 'ix_post_status')) = 3;

INSERT INTO temp._limbeck_gate (c14_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 11) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 11 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- alter column user.active: default
-- alter column user.username: type
INSERT INTO temp._limbeck_gate (c15_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('username', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('joined', 'DATETIME', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '0', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5;

INSERT INTO temp._limbeck_gate (c16_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c17_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('user')) = 0;

INSERT INTO temp._limbeck_gate (c18_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c19_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_login'));

INSERT INTO temp._limbeck_gate (c20_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 22, 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 22, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 22, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    username VARCHAR(40) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined DATETIME,
    active BOOLEAN DEFAULT 1 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, username, email, joined, active) SELECT user.id, user.username, user.email, user.joined, user.active FROM user;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c21_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM user);

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_user_login ON user (username);

INSERT INTO temp._limbeck_gate (c22_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_login')) = 2;

INSERT INTO temp._limbeck_gate (c23_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 22) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 22 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c24_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '7b8e0d2f4a6c';

INSERT INTO temp._limbeck_gate (c25_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('6a7d9c1e3f5b')) = 1;

-- Running downgrade 6a7d9c1e3f5b -> 5f6c8b0d2e4a
-- a login is called username
-- rename column user.username to login
ALTER TABLE user RENAME COLUMN username TO login;

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '6a7d9c1e3f5b';

INSERT INTO temp._limbeck_gate (c26_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('5f6c8b0d2e4a')) = 1;

-- Running downgrade 5f6c8b0d2e4a -> 4e5b7a9c1d3f
-- drafts; what is there already counts as published
-- drop index ix_post_status of post
-- drop constraint ck_post_status of post
-- drop column post.status
INSERT INTO temp._limbeck_gate (c27_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0),
    ('status', 'VARCHAR(10)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 8;

INSERT INTO temp._limbeck_gate (c28_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c29_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c30_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2);

INSERT INTO temp._limbeck_gate (c31_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created', 'ix_post_status'));

INSERT INTO temp._limbeck_gate (c32_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 35, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 35, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 35, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    slug VARCHAR(220) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug),
    CONSTRAINT ck_post_score CHECK (score >= 0)
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c33_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

INSERT INTO temp._limbeck_gate (c34_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created')) = 2;

INSERT INTO temp._limbeck_gate (c35_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 35) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 35 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c36_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '5f6c8b0d2e4a';

INSERT INTO temp._limbeck_gate (c37_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('4e5b7a9c1d3f')) = 1;

-- Running downgrade 4e5b7a9c1d3f -> 3d4a6f8b0c2e
-- posts have a slug
-- drop constraint uq_post_slug of post
-- drop column post.slug
INSERT INTO temp._limbeck_gate (c38_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 7;

INSERT INTO temp._limbeck_gate (c39_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c40_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c41_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c42_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created'));

INSERT INTO temp._limbeck_gate (c43_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 46, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 46, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 46, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

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

INSERT INTO temp._limbeck_gate (c44_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

INSERT INTO temp._limbeck_gate (c45_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created')) = 2;

INSERT INTO temp._limbeck_gate (c46_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 46) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 46 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c47_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '3d4a6f8b0c2e' WHERE version_num = '4e5b7a9c1d3f';

INSERT INTO temp._limbeck_gate (c48_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3d4a6f8b0c2e')) = 1;

-- Running downgrade 3d4a6f8b0c2e -> 2c3f5e7a9b1d
-- tags, with the first few
-- drop table post_tag
DROP TABLE post_tag;

-- drop table tag
DROP TABLE tag;

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '3d4a6f8b0c2e';

INSERT INTO temp._limbeck_gate (c49_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2c3f5e7a9b1d')) = 1;

-- Running downgrade 2c3f5e7a9b1d -> 1b2e4d6f8a0c
-- comments, which answer posts or one another
-- drop table comment
DROP TABLE comment;

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '2c3f5e7a9b1d';

INSERT INTO temp._limbeck_gate (c50_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1b2e4d6f8a0c')) = 1;

-- Running downgrade 1b2e4d6f8a0c -> 0a1f3c5d7e9b
-- posts
-- drop table post
DROP TABLE post;

UPDATE alembic_version SET version_num = '0a1f3c5d7e9b' WHERE version_num = '1b2e4d6f8a0c';

INSERT INTO temp._limbeck_gate (c51_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('0a1f3c5d7e9b')) = 1;

-- Running downgrade 0a1f3c5d7e9b ->
-- users
-- drop index ix_user_login of user
DROP INDEX ix_user_login;

-- drop table user
DROP TABLE user;

DELETE FROM alembic_version WHERE version_num = '0a1f3c5d7e9b';

INSERT INTO temp._limbeck_gate (c52_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 52;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
