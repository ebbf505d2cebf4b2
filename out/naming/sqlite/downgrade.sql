.bail on

-- downgrade from 3c8eadf42153 to base
-- dialect:     sqlite 3.35 or later, for sqlite3
-- guards:      full
-- statements:  97, in one transaction
-- revisions:   3c8eadf42153  what the convention named is dropped by that name, or by the name it was given
--              2b7d9cf31042  a copy of the table keeps every name, and applies the convention to none twice
--              1a6c8be20f31  every name comes from the convention
-- copies:      3 (user, post, user)
-- drops:       column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
--              column user.invited_by
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
    c1_versions INTEGER CONSTRAINT "downgrade 3c8eadf42153: there is no table alembic_version - nothing was changed" CHECK (c1_versions),
    c2_version INTEGER CONSTRAINT "downgrade 3c8eadf42153: alembic_version must hold exactly 3c8eadf42153 - nothing was changed" CHECK (c2_version),
    c3_unenforced INTEGER CONSTRAINT "downgrade 3c8eadf42153: PRAGMA foreign_keys could not be turned off, perhaps since a transaction is open already - nothing was changed" CHECK (c3_unenforced),
    c4_columns INTEGER CONSTRAINT "downgrade 3c8eadf42153: table user does not have the columns that history gave it - nothing was changed" CHECK (c4_columns),
    c5_keys INTEGER CONSTRAINT "downgrade 3c8eadf42153: table user does not have the unique constraints that history gave it - nothing was changed" CHECK (c5_keys),
    c6_foreign_keys INTEGER CONSTRAINT "downgrade 3c8eadf42153: table user does not have the foreign keys that history gave it - nothing was changed" CHECK (c6_foreign_keys),
    c7_checks INTEGER CONSTRAINT "downgrade 3c8eadf42153: table user has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c7_checks),
    c8_known INTEGER CONSTRAINT "downgrade 3c8eadf42153: table user has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c8_known),
    c9_vacant INTEGER CONSTRAINT "downgrade 3c8eadf42153: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c9_vacant),
    c10_unique INTEGER CONSTRAINT "downgrade 3c8eadf42153: unique constraint ""uq_user_email"" of user would be violated, since some rows are alike: SELECT email, count(*) FROM user WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1 - nothing was changed" CHECK (c10_unique),
    c11_check INTEGER CONSTRAINT "downgrade 3c8eadf42153: check constraint ""ck_user_email"" of user would be violated by some rows: SELECT * FROM user WHERE NOT (email <> '') - nothing was changed" CHECK (c11_check),
    c12_check INTEGER CONSTRAINT "downgrade 3c8eadf42153: check constraint ""ck_user_age"" of user would be violated by some rows: SELECT * FROM user WHERE NOT (age >= 0) - nothing was changed" CHECK (c12_check),
    c13_copied INTEGER CONSTRAINT "downgrade 3c8eadf42153: not all rows of user were copied - nothing was changed" CHECK (c13_copied),
    c14_rebuilt INTEGER CONSTRAINT "downgrade 3c8eadf42153: an index or trigger of user is missing after the copy, or the table is - nothing was changed" CHECK (c14_rebuilt),
    c15_references INTEGER CONSTRAINT "downgrade 3c8eadf42153: rows refer to nothing that did so to something before user was copied - nothing was changed" CHECK (c15_references),
    c16_columns INTEGER CONSTRAINT "downgrade 3c8eadf42153: table post does not have the columns that history gave it - nothing was changed" CHECK (c16_columns),
    c17_keys INTEGER CONSTRAINT "downgrade 3c8eadf42153: table post does not have the unique constraints that history gave it - nothing was changed" CHECK (c17_keys),
    c18_foreign_keys INTEGER CONSTRAINT "downgrade 3c8eadf42153: table post does not have the foreign keys that history gave it - nothing was changed" CHECK (c18_foreign_keys),
    c19_checks INTEGER CONSTRAINT "downgrade 3c8eadf42153: table post has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c19_checks),
    c20_known INTEGER CONSTRAINT "downgrade 3c8eadf42153: table post has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c20_known),
    c21_vacant INTEGER CONSTRAINT "downgrade 3c8eadf42153: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c21_vacant),
    c22_unique INTEGER CONSTRAINT "downgrade 3c8eadf42153: unique constraint ""uq_post_author_id_slug"" of post would be violated, since some rows are alike: SELECT author_id, slug, count(*) FROM post WHERE author_id IS NOT NULL AND slug IS NOT NULL GROUP BY author_id, slug HAVING count(*) > 1 - nothing was changed" CHECK (c22_unique),
    c23_copied INTEGER CONSTRAINT "downgrade 3c8eadf42153: not all rows of post were copied - nothing was changed" CHECK (c23_copied),
    c24_rebuilt INTEGER CONSTRAINT "downgrade 3c8eadf42153: an index or trigger of post is missing after the copy, or the table is - nothing was changed" CHECK (c24_rebuilt),
    c25_references INTEGER CONSTRAINT "downgrade 3c8eadf42153: rows refer to nothing that did so to something before post was copied - nothing was changed" CHECK (c25_references),
    c26_compiles INTEGER CONSTRAINT "downgrade 3c8eadf42153: a view or trigger no longer compiles - nothing was changed" CHECK (c26_compiles),
    c27_stamped INTEGER CONSTRAINT "downgrade 3c8eadf42153: alembic_version does not hold exactly 2b7d9cf31042 afterwards - nothing was changed" CHECK (c27_stamped),
    c28_columns INTEGER CONSTRAINT "downgrade 2b7d9cf31042: table user does not have the columns that history gave it - nothing was changed" CHECK (c28_columns),
    c29_keys INTEGER CONSTRAINT "downgrade 2b7d9cf31042: table user does not have the unique constraints that history gave it - nothing was changed" CHECK (c29_keys),
    c30_foreign_keys INTEGER CONSTRAINT "downgrade 2b7d9cf31042: table user does not have the foreign keys that history gave it - nothing was changed" CHECK (c30_foreign_keys),
    c31_checks INTEGER CONSTRAINT "downgrade 2b7d9cf31042: table user has a CHECK that history does not know and a copy would lose - nothing was changed" CHECK (c31_checks),
    c32_known INTEGER CONSTRAINT "downgrade 2b7d9cf31042: table user has an index or trigger that history does not know and a copy would lose - nothing was changed" CHECK (c32_known),
    c33_vacant INTEGER CONSTRAINT "downgrade 2b7d9cf31042: there is a table _alembic_batch_temp already, perhaps left over by something that failed - nothing was changed" CHECK (c33_vacant),
    c34_copied INTEGER CONSTRAINT "downgrade 2b7d9cf31042: not all rows of user were copied - nothing was changed" CHECK (c34_copied),
    c35_rebuilt INTEGER CONSTRAINT "downgrade 2b7d9cf31042: an index or trigger of user is missing after the copy, or the table is - nothing was changed" CHECK (c35_rebuilt),
    c36_references INTEGER CONSTRAINT "downgrade 2b7d9cf31042: rows refer to nothing that did so to something before user was copied - nothing was changed" CHECK (c36_references),
    c37_compiles INTEGER CONSTRAINT "downgrade 2b7d9cf31042: a view or trigger no longer compiles - nothing was changed" CHECK (c37_compiles),
    c38_stamped INTEGER CONSTRAINT "downgrade 2b7d9cf31042: alembic_version does not hold exactly 1a6c8be20f31 afterwards - nothing was changed" CHECK (c38_stamped),
    c39_stamped INTEGER CONSTRAINT "downgrade 1a6c8be20f31: alembic_version does not hold no revision afterwards - nothing was changed" CHECK (c39_stamped),
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

DROP TABLE IF EXISTS temp._limbeck_violations;

CREATE TEMP TABLE _limbeck_violations (part, child, number, parent, n);

BEGIN IMMEDIATE;

SAVEPOINT limbeck;

-- Running downgrade 3c8eadf42153 -> 2b7d9cf31042
-- what the convention named is dropped by that name, or by the name it was given
INSERT INTO temp._limbeck_gate (c1_versions) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version' COLLATE NOCASE);

INSERT INTO temp._limbeck_gate (c2_version) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('3c8eadf42153')) = 1;

INSERT INTO temp._limbeck_gate (c3_unenforced) SELECT foreign_keys = 0 FROM pragma_foreign_keys;

-- create index ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it on post
CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add unique constraint "uq_user_email" to user
-- add check constraint "ck_user_email" to user
-- add check constraint "ck_user_age" to user
INSERT INTO temp._limbeck_gate (c4_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('email', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('age', 'INTEGER', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '1', 0, 0),
    ('invited_by', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5;

INSERT INTO temp._limbeck_gate (c5_keys) SELECT (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c6_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('user') AS l EXCEPT VALUES
    (0, 'user', 'invited_by', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('user')) = 1;

INSERT INTO temp._limbeck_gate (c7_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 2);

INSERT INTO temp._limbeck_gate (c8_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_age', 'ix_user_invited_by'));

INSERT INTO temp._limbeck_gate (c9_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 10, 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 10, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c10_unique) SELECT NOT EXISTS (SELECT email, count(*) FROM user WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1);

INSERT INTO temp._limbeck_gate (c11_check) SELECT NOT EXISTS (SELECT * FROM user WHERE NOT (email <> ''));

INSERT INTO temp._limbeck_gate (c12_check) SELECT NOT EXISTS (SELECT * FROM user WHERE NOT (age >= 0));

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(200) NOT NULL,
    age INTEGER,
    active BOOLEAN DEFAULT 1 NOT NULL,
    invited_by INTEGER,
    CONSTRAINT pk_user PRIMARY KEY (id),
    CONSTRAINT nobody_is_that_old CHECK (age < 200),
    CONSTRAINT fk_user_invited_by_user FOREIGN KEY (invited_by) REFERENCES user (id),
    CONSTRAINT uq_user_email UNIQUE (email),
    CONSTRAINT ck_user_email CHECK (email <> ''),
    CONSTRAINT ck_user_age CHECK (age >= 0),
    CONSTRAINT ck_user_active CHECK (active IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, email, age, active, invited_by) SELECT user.id, user.email, user.age, user.active, user.invited_by FROM user;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c13_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM user);

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user_age ON user (age);

CREATE INDEX ix_user_invited_by ON user (invited_by);

INSERT INTO temp._limbeck_gate (c14_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_age', 'ix_user_invited_by')) = 3;

INSERT INTO temp._limbeck_gate (c15_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 10) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 10 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

-- add unique constraint "uq_post_author_id_slug" to post
INSERT INTO temp._limbeck_gate (c16_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('post') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('author_id', 'INTEGER', 1, NULL, 0, 0),
    ('slug', 'VARCHAR(80)', 1, NULL, 0, 0),
    ('a_column_with_such_a_long_name_that_its_index_cannot_hold_it', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('post')) = 4;

INSERT INTO temp._limbeck_gate (c17_keys) SELECT (SELECT count(*) FROM pragma_index_list('post') AS l WHERE origin = 'u') = 0;

INSERT INTO temp._limbeck_gate (c18_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('post') AS l EXCEPT VALUES
    (0, 'user', 'author_id', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('post')) = 1;

INSERT INTO temp._limbeck_gate (c19_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'post' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 0);

INSERT INTO temp._limbeck_gate (c20_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it', 'ix_post_slug_author_id'));

INSERT INTO temp._limbeck_gate (c21_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 23, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

INSERT INTO temp._limbeck_gate (c22_unique) SELECT NOT EXISTS (SELECT author_id, slug, count(*) FROM post WHERE author_id IS NOT NULL AND slug IS NOT NULL GROUP BY author_id, slug HAVING count(*) > 1);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    slug VARCHAR(80) NOT NULL,
    a_column_with_such_a_long_name_that_its_index_cannot_hold_it INTEGER,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT fk_post_author_id_user FOREIGN KEY (author_id) REFERENCES user (id),
    CONSTRAINT uq_post_author_id_slug UNIQUE (author_id, slug)
);

INSERT INTO _alembic_batch_temp (id, author_id, slug, a_column_with_such_a_long_name_that_its_index_cannot_hold_it) SELECT post.id, post.author_id, post.slug, post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it FROM post;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c23_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM post);

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

INSERT INTO temp._limbeck_gate (c24_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'post' COLLATE NOCASE AND name COLLATE NOCASE IN ('post', 'ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it', 'ix_post_slug_author_id')) = 3;

INSERT INTO temp._limbeck_gate (c25_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 23) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 23 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c26_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '3c8eadf42153';

INSERT INTO temp._limbeck_gate (c27_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('2b7d9cf31042')) = 1;

-- Running downgrade 2b7d9cf31042 -> 1a6c8be20f31
-- a copy of the table keeps every name, and applies the convention to none twice
-- drop column post.a_column_with_such_a_long_name_that_its_index_cannot_hold_it
DROP INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it;

ALTER TABLE post DROP COLUMN a_column_with_such_a_long_name_that_its_index_cannot_hold_it;

-- drop index ix_post_slug_author_id of post
DROP INDEX ix_post_slug_author_id;

-- drop constraint ck_user_email of user
-- drop column user.invited_by
-- alter column user.email: type
INSERT INTO temp._limbeck_gate (c28_columns) SELECT NOT EXISTS (SELECT name COLLATE NOCASE, replace(upper(type), ' ', ''), "notnull" AND NOT pk, trim(dflt_value), pk, hidden FROM pragma_table_xinfo('user') EXCEPT VALUES
    ('id', 'INTEGER', 0, NULL, 1, 0),
    ('email', 'VARCHAR(200)', 1, NULL, 0, 0),
    ('age', 'INTEGER', 0, NULL, 0, 0),
    ('active', 'BOOLEAN', 1, '1', 0, 0),
    ('invited_by', 'INTEGER', 0, NULL, 0, 0)
) AND (SELECT count(*) FROM pragma_table_xinfo('user')) = 5;

INSERT INTO temp._limbeck_gate (c29_keys) SELECT NOT EXISTS (SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) COLLATE NOCASE FROM pragma_index_list('user') AS l WHERE origin = 'u' EXCEPT VALUES ('email')) AND (SELECT count(*) FROM pragma_index_list('user') AS l WHERE origin = 'u') = 1;

INSERT INTO temp._limbeck_gate (c30_foreign_keys) SELECT NOT EXISTS (SELECT seq, "table" COLLATE NOCASE, "from" COLLATE NOCASE, coalesce("to", (SELECT name FROM pragma_table_info(l."table") WHERE pk = seq + 1)) COLLATE NOCASE, on_update, on_delete FROM pragma_foreign_key_list('user') AS l EXCEPT VALUES
    (0, 'user', 'invited_by', 'id', 'NO ACTION', 'NO ACTION')
) AND (SELECT count(*) FROM pragma_foreign_key_list('user')) = 1;

INSERT INTO temp._limbeck_gate (c31_checks) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'user' COLLATE NOCASE AND (length(sql) - length(replace(upper(sql), 'CHECK', ''))) / 5 <= 4);

INSERT INTO temp._limbeck_gate (c32_known) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('ix_user_age', 'ix_user_invited_by'));

INSERT INTO temp._limbeck_gate (c33_vacant) SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_alembic_batch_temp' COLLATE NOCASE);

INSERT INTO temp._limbeck_violations SELECT 36, 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 36, 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent);

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    age INTEGER,
    active BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT pk_user PRIMARY KEY (id),
    CONSTRAINT nobody_is_that_old CHECK (age < 200),
    CONSTRAINT uq_user_email UNIQUE (email),
    CONSTRAINT ck_user_age CHECK (age >= 0),
    CONSTRAINT ck_user_active CHECK (active IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, email, age, active) SELECT user.id, user.email, user.age, user.active FROM user;

SAVEPOINT limbeck;

INSERT INTO temp._limbeck_gate (c34_copied) SELECT (SELECT count(*) FROM _alembic_batch_temp) = (SELECT count(*) FROM user);

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user_age ON user (age);

INSERT INTO temp._limbeck_gate (c35_rebuilt) SELECT (SELECT count(*) FROM sqlite_master WHERE tbl_name = 'user' COLLATE NOCASE AND name COLLATE NOCASE IN ('user', 'ix_user_age')) = 2;

INSERT INTO temp._limbeck_gate (c36_references) SELECT NOT EXISTS (SELECT 1 FROM (SELECT 'user' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('user') GROUP BY rowid, lower(parent) UNION ALL SELECT 'post' AS child, rowid AS number, lower(parent) AS parent, count(*) AS n FROM pragma_foreign_key_check('post') GROUP BY rowid, lower(parent) EXCEPT SELECT child, number, parent, n FROM temp._limbeck_violations WHERE part = 36) AS now WHERE n > coalesce((SELECT n FROM temp._limbeck_violations AS before WHERE before.part = 36 AND before.child = now.child AND before.number IS now.number AND before.parent = now.parent), 0));

CREATE TABLE _limbeck_probe (x);

ALTER TABLE _limbeck_probe RENAME TO _limbeck_probe_read;

INSERT INTO temp._limbeck_gate (c37_compiles) SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_limbeck_probe_read');

DROP TABLE _limbeck_probe_read;

UPDATE alembic_version SET version_num = '1a6c8be20f31' WHERE version_num = '2b7d9cf31042';

INSERT INTO temp._limbeck_gate (c38_stamped) SELECT (SELECT count(*) FROM alembic_version) = 1 AND (SELECT count(DISTINCT version_num) FROM alembic_version WHERE version_num IN ('1a6c8be20f31')) = 1;

-- Running downgrade 1a6c8be20f31 ->
-- every name comes from the convention
-- drop table post
DROP TABLE post;

-- drop table user
DROP TABLE user;

DELETE FROM alembic_version WHERE version_num = '1a6c8be20f31';

INSERT INTO temp._limbeck_gate (c39_stamped) SELECT NOT EXISTS (SELECT 1 FROM alembic_version);

CREATE TEMP TABLE IF NOT EXISTS _limbeck_gate (
    complete INTEGER CONSTRAINT "the script did not get to its end - all of it was rolled back" CHECK (complete)
);

INSERT OR ROLLBACK INTO temp._limbeck_gate (complete) SELECT (SELECT count(*) FROM temp._limbeck_gate) = 39;

COMMIT;

DROP TABLE IF EXISTS temp._limbeck_violations;

DROP TABLE IF EXISTS temp._limbeck_gate;
