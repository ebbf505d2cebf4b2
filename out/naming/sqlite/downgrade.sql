.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 3c8eadf42153 -> 2b7d9cf31042
-- what the convention named is dropped by that name, or by the name it was given
-- create index ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it on post
CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

-- create index ix_post_slug_author_id on post
CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

-- add unique constraint "uq_user_email" to user
-- add check constraint "ck_user_email" to user
-- add check constraint "ck_user_age" to user
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

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user_age ON user (age);

CREATE INDEX ix_user_invited_by ON user (invited_by);

-- add unique constraint "uq_post_author_id_slug" to post
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

DROP TABLE post;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO post;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_post_a_column_with_such_a_long_name_that_its_index_cannot_hold_it ON post (a_column_with_such_a_long_name_that_its_index_cannot_hold_it);

CREATE INDEX ix_post_slug_author_id ON post (slug, author_id);

UPDATE alembic_version SET version_num = '2b7d9cf31042' WHERE version_num = '3c8eadf42153';

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

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_user_age ON user (age);

UPDATE alembic_version SET version_num = '1a6c8be20f31' WHERE version_num = '2b7d9cf31042';

-- Running downgrade 1a6c8be20f31 ->
-- every name comes from the convention
-- drop table post
DROP TABLE post;

-- drop table user
DROP TABLE user;

DELETE FROM alembic_version WHERE version_num = '1a6c8be20f31';

COMMIT;
