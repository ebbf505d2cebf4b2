-- two columns of one enum, whose CHECKs share a name where the server lets them, and go together

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1),
    next VARCHAR(1),
    CONSTRAINT size CHECK (size IN ('s', 'm')),
    CONSTRAINT size CHECK (next IN ('s', 'm'))
);

-- drop constraint size of shirt
CREATE TABLE _alembic_batch_temp (
    size VARCHAR(1),
    next VARCHAR(1)
);

INSERT INTO _alembic_batch_temp (rowid, size, next) SELECT shirt.rowid, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create enum type size
CREATE TYPE size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    size size,
    next size
);

-- == mysql 8 ==

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm'),
    next ENUM('s', 'm')
);

-- == mariadb 10.6 ==

-- create table shirt
CREATE TABLE shirt (
    size ENUM('s', 'm'),
    next ENUM('s', 'm')
);

-- == mssql 2016 ==

-- unsupported: error[M120]: constraint "size" appears twice
--   = help: name it once

-- == oracle 19 ==

-- unsupported: error[M120]: constraint "size" appears twice
--   = help: name it once

-- == sqlite 3.35, downgrade ==

-- alter column shirt.size: type
-- alter column shirt.next: type
CREATE TABLE _alembic_batch_temp (
    size VARCHAR(1),
    next VARCHAR(1),
    CONSTRAINT size CHECK (size IN ('s', 'm')),
    CONSTRAINT size CHECK (next IN ('s', 'm'))
);

INSERT INTO _alembic_batch_temp (rowid, size, next) SELECT shirt.rowid, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop enum type size
DROP TYPE size;

-- == mysql 8, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- == mariadb 10.6, downgrade ==

-- drop table shirt
DROP TABLE shirt;
