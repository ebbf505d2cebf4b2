.bail on

-- upgrade from 2b7d9cf31042 to 3c8eadf42153
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  62, in one transaction
-- revisions:   3c8eadf42153  what the convention named is dropped by that name, or by the name it was given
-- copies:      2 (post, user)
-- drops:       nothing that is there before
-- to run it:   sqlite3 app.db < FILE
-- mind:        not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any
-- if it fails: nothing is changed; the exit status of sqlite3 is 1

PRAGMA temp_store = MEMORY;

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

DROP TABLE IF EXISTS temp._limbeck_gate;

CREATE TEMP TABLE _limbeck_gate (
    c1_versions INTEGER CONSTRAINT "upgrade 3c8eadf42153: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "upgrade 3c8eadf42153: alembic_version must hold exactly 2b7d9cf31042 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "upgrade 3c8eadf42153: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "upgrade 3c8eadf42153: table post does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "upgrade 3c8eadf42153: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "upgrade 3c8eadf42153: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "upgrade 3c8eadf42153: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "upgrade 3c8eadf42153: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "upgrade 3c8eadf42153: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_copied INTEGER CONSTRAINT "upgrade 3c8eadf42153: not all rows of post were copied - nothing was changed" CHECK (c10_copied),
    c11_rebuilt INTEGER CONSTRAINT "upgrade 3c8eadf42153: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c11_rebuilt),
    c12_references INTEGER CONSTRAINT "upgrade 3c8eadf42153: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c12_references),
    c13_columns INTEGER CONSTRAINT "upgrade 3c8eadf42153: table user does not have the columns that history gave it - nothing was changed" CHECK (c13_columns),
    c14_keys INTEGER CONSTRAINT "upgrade 3c8eadf42153: table user does not have the unique constraints that history gave it - nothing was changed" CHECK (c14_keys),
    c15_foreign_keys INTEGER CONSTRAINT "upgrade 3c8eadf42153: table user does not have the foreign keys that history gave it - nothing was changed" CHECK (c15_foreign_keys),
    c16_checks INTEGER CONSTRAINT "upgrade 3c8eadf42153: table user has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c16_checks),
    c17_known INTEGER CONSTRAINT "upgrade 3c8eadf42153: table user has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c17_known),
    c18_vacant INTEGER CONSTRAINT "upgrade 3c8eadf42153: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c18_vacant),
    c19_copied INTEGER CONSTRAINT "upgrade 3c8eadf42153: not all rows of user were copied - nothing was changed" CHECK (c19_copied),
    c20_rebuilt INTEGER CONSTRAINT "upgrade 3c8eadf42153: an index or trigger of user is missing after the copy, or the table is - nothing was changed" CHECK (c20_rebuilt),
    c21_references INTEGER CONSTRAINT "upgrade 3c8eadf42153: rows refer to nothing that did so to something before user was copied - nothing was changed" CHECK (c21_references),
    c22_compiles INTEGER CONSTRAINT "upgrade 3c8eadf42153: a view or trigger no longer compiles - nothing was changed" CHECK (c22_compiles),
    c23_stamped INTEGER CONSTRAINT "upgrade 3c8eadf42153: alembic_version does not hold exactly 3c8eadf42153 afterwards - nothing was changed" CHECK (c23_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running upgrade 2b7d9cf31042 -> 3c8eadf42153
-- what the convention named is dropped by that name, or by the name it was given
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2b7d9cf31042')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- drop constraint uq_post_author_id_slug of post
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('slug', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('a_column_with_such_a_long_name_that_its_index_cannot_hold_it', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 4;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('post') AS l WHERE origin = 'u' EXCEPT VALUES ('author_id,slug')) AND (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_slug_author_id', 'ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it'));

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    slug VARCHAR(80) NOT NULL,
    a_column_with_such_a_long_name_that_its_index_cannot_hold_it INTEGER,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT fk_post_author_id_user FOREIGN KEY (author_id) REFERENCES user (id)
);

INSERT INTO _alembic_batch_temp (id, author_id, slug, a_column_with_such_a_long_name_that_its_index_cannot_hold_it) SELECT post.id, post.author_id, post.slug, post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c10_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

INSERT INTO temp._limbeck_gate (c11_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_slug_author_id', 'ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it')) = 3;

INSERT INTO temp._limbeck_gate (c12_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- drop constraint ck_user_age of user
-- drop constraint ck_user_email of user
-- drop constraint uq_user_email of user
INSERT INTO temp._limbeck_gate (c13_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('email', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('age', 'INTEGER', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '1', 0, 0),
    ('invited_by', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5;

INSERT INTO temp._limbeck_gate (c14_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c15_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('user') AS l EXCEPT VALUES
    (0, 'user', 'invited_by', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('user')) = 1;

INSERT INTO temp._limbeck_gate (c16_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 4);

INSERT INTO temp._limbeck_gate (c17_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_age', 'ix_user_invited_by'));

INSERT INTO temp._limbeck_gate (c18_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 20, 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 20, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(200) NOT NULL,
    age INTEGER,
    active BOOLEAN DEFAULT 1 NOT NULL,
    invited_by INTEGER,
    CONSTRAINT pk_user PRIMARY KEY (id),
    CONSTRAINT nobody_is_that_old CHECK (age < 200),
    CONSTRAINT fk_user_invited_by_user FOREIGN KEY (invited_by) REFERENCES user (id),
    CONSTRAINT ck_user_active CHECK (active IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, email, age, active, invited_by) SELECT user.id, user.email, user.age, user.active, user.invited_by FROM user;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c19_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM user);

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user_age ON user (age);

CREATE INDEX ix_user_invited_by ON user (invited_by);

INSERT INTO temp._limbeck_gate (c20_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_age', 'ix_user_invited_by')) = 3;

INSERT INTO temp._limbeck_gate (c21_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 20) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 20 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop index ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it of post
DROP INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it;

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c22_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '3c8eadf42153' WHERE version_num = '2b7d9cf31042';

INSERT INTO temp._limbeck_gate (c23_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3c8eadf42153')) = 1;

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 23;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
