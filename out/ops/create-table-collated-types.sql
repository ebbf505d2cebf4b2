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

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot give "person.aliases" the collation "C": array of string(20) has no such order, only text has
--   = help: leave the collation out, or take it away together with the change of type: collation: null

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot give "person.aliases" the collation "C": array of string(20) has no such order, only text has
--   = help: leave the collation out, or take it away together with the change of type: collation: null

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot give "person.aliases" the collation "C": array of string(20) has no such order, only text has
--   = help: leave the collation out, or say it within the expression

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot give "person.name" the collation "C": it has none of that name
--   = help: say one such as BINARY_CI or GENERIC_M_AI

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
