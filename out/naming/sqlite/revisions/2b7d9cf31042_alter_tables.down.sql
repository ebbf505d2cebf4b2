.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

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

COMMIT;
