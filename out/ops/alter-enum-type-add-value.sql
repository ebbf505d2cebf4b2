-- members more: outside of the transaction on PostgreSQL, in the CHECK on SQLite

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

-- alter enum type shirt_size: add "xxl"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(3),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'xxl'))
);

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- alter enum type shirt_size: add "l"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(3),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'l', 'xxl'))
);

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size,
    next shirt_size,
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size shirt_size
);

-- alter enum type shirt_size: add "xxl"
ALTER TYPE shirt_size ADD VALUE 'xxl';

-- alter enum type shirt_size: add "l"
ALTER TYPE shirt_size ADD VALUE IF NOT EXISTS 'l' BEFORE 'xxl';

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- drop enum type shirt_size
DROP TYPE shirt_size;
