-- history knows the table: nothing has to be restated to copy it

-- == sqlite 3.35 ==

-- create table user
CREATE TABLE user (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    about_me VARCHAR(140),
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- drop column user.about_me
-- alter column user.email: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, email) SELECT user.id, user.email FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    about_me VARCHAR(140),
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- drop column user.about_me
-- alter column user.email: type
ALTER TABLE "user" DROP COLUMN about_me;

ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(200);

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "user.about_me", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column user.email: type
-- add column user.about_me
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    about_me VARCHAR(140),
    PRIMARY KEY (id),
    UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, email) SELECT user.id, user.email FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

-- drop table user
DROP TABLE user;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "user.about_me", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- alter column user.email: type
-- add column user.about_me
ALTER TABLE "user" ALTER COLUMN email TYPE VARCHAR(120);

ALTER TABLE "user" ADD COLUMN about_me VARCHAR(140);

-- drop table user
DROP TABLE "user";
