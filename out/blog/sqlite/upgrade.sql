.bail on

-- upgrade from base to 8c9f1e3a5b7d
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  138, in one transaction
-- revisions:   0a1f3c5d7e9b  users
--              1b2e4d6f8a0c  posts
--              2c3f5e7a9b1d  comments, which answer posts or one another
--              3d4a6f8b0c2e  tags, with the first few
--              4e5b7a9c1d3f  posts have a slug
--              5f6c8b0d2e4a  drafts; what is there already counts as published
--              6a7d9c1e3f5b  a login is called username
--              7b8e0d2f4a6c  longer names, inactive at first, and scores may go below zero
--              8c9f1e3a5b7d  the front page looks for published posts only
-- copies:      4 (post, post, user, post)
-- drops:       nothing that is there before
-- own SQL:     1 of op.execute, which may do anything
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: alembic_version must hold no revision - nothing was changed" CHECK (c2_version),
    c3_unique INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: unique index ""ix_user_login"" of user cannot be made, since some rows are alike: SELECT login, count(*) FROM user WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1 - nothing was changed" CHECK (c3_unique),
    c4_stamped INTEGER CONSTRAINT "upgrade 0a1f3c5d7e9b: alembic_version does not hold exactly 0a1f3c5d7e9b afterwards - nothing was changed" CHECK (c4_stamped),
    c5_stamped INTEGER CONSTRAINT "upgrade 1b2e4d6f8a0c: alembic_version does not hold exactly 1b2e4d6f8a0c afterwards - nothing was changed" CHECK (c5_stamped),
    c6_stamped INTEGER CONSTRAINT "upgrade 2c3f5e7a9b1d: alembic_version does not hold exactly 2c3f5e7a9b1d afterwards - nothing was changed" CHECK (c6_stamped),
    c7_stamped INTEGER CONSTRAINT "upgrade 3d4a6f8b0c2e: alembic_version does not hold exactly 3d4a6f8b0c2e afterwards - nothing was changed" CHECK (c7_stamped),
    c8_unenforced INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c8_unenforced),
    c9_columns INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: table post does not have the columns that history gave it - nothing was changed" CHECK (c9_columns),
    c10_keys INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c10_keys),
    c11_foreign_keys INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c11_foreign_keys),
    c12_checks INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c12_checks),
    c13_known INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c13_known),
    c14_vacant INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c14_vacant),
    c15_not_null INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: post.slug is to be NOT NULL and is NULL in some rows: SELECT * FROM post WHERE slug IS NULL - nothing was changed" CHECK (c15_not_null),
    c16_unique INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: unique constraint ""uq_post_slug"" of post would be violated, since some rows are alike: SELECT slug, count(*) FROM post WHERE slug IS NOT NULL GROUP BY slug HAVING count(*) > 1 - nothing was changed" CHECK (c16_unique),
    c17_copied INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: not all rows of post were copied - nothing was changed" CHECK (c17_copied),
    c18_rebuilt INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c18_rebuilt),
    c19_references INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c19_references),
    c20_compiles INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: a view or trigger no longer compiles - nothing was changed" CHECK (c20_compiles),
    c21_stamped INTEGER CONSTRAINT "upgrade 4e5b7a9c1d3f: alembic_version does not hold exactly 4e5b7a9c1d3f afterwards - nothing was changed" CHECK (c21_stamped),
    c22_columns INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: table post does not have the columns that history gave it - nothing was changed" CHECK (c22_columns),
    c23_keys INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c23_keys),
    c24_foreign_keys INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c24_foreign_keys),
    c25_checks INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c25_checks),
    c26_known INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c26_known),
    c27_vacant INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c27_vacant),
    c28_copied INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: not all rows of post were copied - nothing was changed" CHECK (c28_copied),
    c29_rebuilt INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c29_rebuilt),
    c30_references INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c30_references),
    c31_compiles INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: a view or trigger no longer compiles - nothing was changed" CHECK (c31_compiles),
    c32_stamped INTEGER CONSTRAINT "upgrade 5f6c8b0d2e4a: alembic_version does not hold exactly 5f6c8b0d2e4a afterwards - nothing was changed" CHECK (c32_stamped),
    c33_stamped INTEGER CONSTRAINT "upgrade 6a7d9c1e3f5b: alembic_version does not hold exactly 6a7d9c1e3f5b afterwards - nothing was changed" CHECK (c33_stamped),
    c34_columns INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table user does not have the columns that history gave it - nothing was changed" CHECK (c34_columns),
    c35_keys INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table user does not have the unique constraints that history gave it - nothing was changed" CHECK (c35_keys),
    c36_foreign_keys INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table user does not have the foreign keys that history gave it - nothing was changed" CHECK (c36_foreign_keys),
    c37_checks INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table user has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c37_checks),
    c38_known INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table user has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c38_known),
    c39_vacant INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c39_vacant),
    c40_copied INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: not all rows of user were copied - nothing was changed" CHECK (c40_copied),
    c41_rebuilt INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: an index or trigger of user is missing after the copy, or the table is - nothing was changed" CHECK (c41_rebuilt),
    c42_references INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: rows refer to nothing that did so to something before user was copied - nothing was changed" CHECK (c42_references),
    c43_columns INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table post does not have the columns that history gave it - nothing was changed" CHECK (c43_columns),
    c44_keys INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c44_keys),
    c45_foreign_keys INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c45_foreign_keys),
    c46_checks INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c46_checks),
    c47_known INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c47_known),
    c48_vacant INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c48_vacant),
    c49_copied INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: not all rows of post were copied - nothing was changed" CHECK (c49_copied),
    c50_rebuilt INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c50_rebuilt),
    c51_references INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c51_references),
    c52_compiles INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: a view or trigger no longer compiles - nothing was changed" CHECK (c52_compiles),
    c53_stamped INTEGER CONSTRAINT "upgrade 7b8e0d2f4a6c: alembic_version does not hold exactly 7b8e0d2f4a6c afterwards - nothing was changed" CHECK (c53_stamped),
    c54_stamped INTEGER CONSTRAINT "upgrade 8c9f1e3a5b7d: alembic_version does not hold exactly 8c9f1e3a5b7d afterwards - nothing was changed" CHECK (c54_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

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

-- Running upgrade 0a1f3c5d7e9b -> 1b2e4d6f8a0c
-- posts
-- create table post
CREATE TABLE post (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE
);

CREATE INDEX ix_post_author_created ON post (author_id, created);

UPDATE alembic_version SET version_num = '1b2e4d6f8a0c' WHERE version_num = '0a1f3c5d7e9b';

INSERT INTO temp._limbeck_gate (c5_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1b2e4d6f8a0c')) = 1;

-- Running upgrade 1b2e4d6f8a0c -> 2c3f5e7a9b1d
-- comments, which answer posts or one another
-- create table comment
CREATE TABLE comment (
    id INTEGER NOT NULL,
    post_id INTEGER NOT NULL,
    parent_id INTEGER,
    author_id INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_comment_parent FOREIGN KEY (parent_id) REFERENCES comment (id) ON DELETE CASCADE,
    FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE CASCADE,
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE SET NULL
);

UPDATE alembic_version SET version_num = '2c3f5e7a9b1d' WHERE version_num = '1b2e4d6f8a0c';

INSERT INTO temp._limbeck_gate (c6_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2c3f5e7a9b1d')) = 1;

-- Running upgrade 2c3f5e7a9b1d -> 3d4a6f8b0c2e
-- tags, with the first few
-- create table tag
CREATE TABLE tag (
    id INTEGER NOT NULL,
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

INSERT INTO temp._limbeck_gate (c7_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3d4a6f8b0c2e')) = 1;

-- Running upgrade 3d4a6f8b0c2e -> 4e5b7a9c1d3f
-- posts have a slug
INSERT INTO temp._limbeck_gate (c8_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- add column post.slug
ALTER TABLE post ADD COLUMN slug VARCHAR(220);

-- execute a statement
UPDATE post SET slug = lower(replace(title, ' ', '-')) || '-' || id;

-- alter column post.slug: nullability
-- add unique constraint "uq_post_slug" to post
INSERT INTO temp._limbeck_gate (c9_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 7;

INSERT INTO temp._limbeck_gate (c10_keys) SELECT (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c11_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c12_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c13_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created'));

INSERT INTO temp._limbeck_gate (c14_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 15, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 15, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 15, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c15_not_null) SELECT NOT EXISTS (SELECT * FROM post WHERE slug IS NULL);

INSERT INTO temp._limbeck_gate (c16_unique) SELECT NOT EXISTS (SELECT slug, count(*) FROM post WHERE slug IS NOT NULL GROUP BY slug HAVING count(*) > 1);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    body TEXT,
    score INTEGER DEFAULT 0 NOT NULL,
    created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    slug VARCHAR(220) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug)
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c17_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

INSERT INTO temp._limbeck_gate (c18_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created')) = 2;

INSERT INTO temp._limbeck_gate (c19_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 15) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 15 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c20_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '4e5b7a9c1d3f' WHERE version_num = '3d4a6f8b0c2e';

INSERT INTO temp._limbeck_gate (c21_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('4e5b7a9c1d3f')) = 1;

-- Running upgrade 4e5b7a9c1d3f -> 5f6c8b0d2e4a
-- drafts; what is there already counts as published
-- add column post.status
-- add check constraint "ck_post_status" to post
-- create index ix_post_status on post
INSERT INTO temp._limbeck_gate (c22_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 7;

INSERT INTO temp._limbeck_gate (c23_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c24_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c25_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 1);

INSERT INTO temp._limbeck_gate (c26_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created'));

INSERT INTO temp._limbeck_gate (c27_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 29, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 29, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 29, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

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
    CONSTRAINT ck_post_score CHECK (score >= 0),
    FOREIGN KEY (author_id) REFERENCES user (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_slug UNIQUE (slug),
    CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published'))
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug, status) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug, 'published' FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c28_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

CREATE INDEX ix_post_status ON post (status);

INSERT INTO temp._limbeck_gate (c29_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created', 'ix_post_status')) = 3;

INSERT INTO temp._limbeck_gate (c30_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 29) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 29 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c31_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '5f6c8b0d2e4a' WHERE version_num = '4e5b7a9c1d3f';

INSERT INTO temp._limbeck_gate (c32_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('5f6c8b0d2e4a')) = 1;

-- Running upgrade 5f6c8b0d2e4a -> 6a7d9c1e3f5b
-- a login is called username
-- rename column user.login to username
ALTER TABLE user RENAME COLUMN login TO username;

UPDATE alembic_version SET version_num = '6a7d9c1e3f5b' WHERE version_num = '5f6c8b0d2e4a';

INSERT INTO temp._limbeck_gate (c33_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('6a7d9c1e3f5b')) = 1;

-- Running upgrade 6a7d9c1e3f5b -> 7b8e0d2f4a6c
-- longer names, inactive at first, and scores may go below zero
-- alter column user.username: type
-- alter column user.active: default
INSERT INTO temp._limbeck_gate (c34_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('username', 'VARCHAR(40)', 1, NULL, 0, 0),
    ('email', 'VARCHAR(120)', 1, NULL, 0, 0),
    ('joined', 'DATETIME', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '1', 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5;

INSERT INTO temp._limbeck_gate (c35_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c36_foreign_keys) SELECT (SELECT count(*) FROM pragma_foreign_key_list('user')) = 0;

INSERT INTO temp._limbeck_gate (c37_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c38_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_login'));

INSERT INTO temp._limbeck_gate (c39_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 41, 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 41, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 41, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    username VARCHAR(80) NOT NULL,
    email VARCHAR(120) NOT NULL,
    joined DATETIME,
    active BOOLEAN DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, username, email, joined, active) SELECT user.id, user.username, user.email, user.joined, user.active FROM user;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c40_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM user);

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_user_login ON user (username);

INSERT INTO temp._limbeck_gate (c41_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_login')) = 2;

INSERT INTO temp._limbeck_gate (c42_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 41) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 41 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- drop constraint ck_post_score of post
INSERT INTO temp._limbeck_gate (c43_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('title', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('body', 'TEXT', 0, NULL, 0, 0),
    ('score', 'INTEGER', 1, '0', 0, 0),
    ('created', 'DATETIME', 1, 'CURRENT_TIMESTAMP', 0, 0),
    ('slug', 'VARCHAR(220)', 1, NULL, 0, 0),
    ('status', 'VARCHAR(10)', 1, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 8;

INSERT INTO temp._limbeck_gate (c44_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c45_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'CASCADE')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c46_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2);

INSERT INTO temp._limbeck_gate (c47_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_author_created', 'ix_post_status'));

INSERT INTO temp._limbeck_gate (c48_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 51, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 51, 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 51, 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent);

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
    CONSTRAINT ck_post_status CHECK (status IN ('draft', 'published'))
);

INSERT INTO _alembic_batch_temp (id, author_id, title, body, score, created, slug, status) SELECT post.id, post.author_id, post.title, post.body, post.score, post.created, post.slug, post.status FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c49_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_author_created ON post (author_id, created);

CREATE INDEX ix_post_status ON post (status);

INSERT INTO temp._limbeck_gate (c50_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_author_created', 'ix_post_status')) = 3;

INSERT INTO temp._limbeck_gate (c51_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) UNION ALL SELECT 'comment' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('comment') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post_tag' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post_tag') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 51) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 51 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c52_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '7b8e0d2f4a6c' WHERE version_num = '6a7d9c1e3f5b';

INSERT INTO temp._limbeck_gate (c53_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('7b8e0d2f4a6c')) = 1;

-- Running upgrade 7b8e0d2f4a6c -> 8c9f1e3a5b7d
-- the front page looks for published posts only
-- create index ix_post_front_page on post
CREATE INDEX ix_post_front_page ON post (created) WHERE status = 'published';

UPDATE alembic_version SET version_num = '8c9f1e3a5b7d' WHERE version_num = '7b8e0d2f4a6c';

INSERT INTO temp._limbeck_gate (c54_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('8c9f1e3a5b7d')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 54;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
