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
