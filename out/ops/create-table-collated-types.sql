-- a collation that a type brings along

-- == sqlite 3.35 ==

-- create table person
CREATE TABLE person (
    name VARCHAR(50) COLLATE "NOCASE",
    motto TEXT COLLATE "NOCASE",
    city TEXT COLLATE "NOCASE"
);

-- alter column person.name: type, collation
CREATE TABLE _alembic_batch_temp (
    name VARCHAR(80) COLLATE "RTRIM",
    motto TEXT COLLATE "NOCASE",
    city TEXT COLLATE "NOCASE"
);

INSERT INTO _alembic_batch_temp (rowid, name, motto, city) SELECT person.rowid, person.name, person.motto, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create table person
CREATE TABLE person (
    name VARCHAR(50) COLLATE "C",
    motto TEXT COLLATE "C",
    city TEXT COLLATE "C",
    aliases VARCHAR(20)[] COLLATE "C"
);

-- alter column person.name: type, collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(80) COLLATE "POSIX";

-- == sqlite 3.35, downgrade ==

-- alter column person.name: type, collation
CREATE TABLE _alembic_batch_temp (
    name VARCHAR(50) COLLATE "NOCASE",
    motto TEXT COLLATE "NOCASE",
    city TEXT COLLATE "NOCASE"
);

INSERT INTO _alembic_batch_temp (rowid, name, motto, city) SELECT person.rowid, person.name, person.motto, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- drop table person
DROP TABLE person;

-- == postgresql 14, downgrade ==

-- alter column person.name: type, collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(50) COLLATE "C";

-- drop table person
DROP TABLE person;
