-- a table for the time of a revision

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

-- create table old_name
CREATE TEMPORARY TABLE old_name (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

CREATE INDEX ix_old_name_name ON old_name (name);

-- execute a statement
INSERT INTO old_name (id, name) SELECT id, name FROM account;

-- alter column old_name.name: nullability
CREATE TEMPORARY TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT old_name.id, coalesce(old_name.name, 'nobody') FROM old_name;

DROP TABLE old_name;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO old_name;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_old_name_name ON old_name (name);

-- drop table old_name
DROP TABLE old_name;

-- == postgresql 14 ==

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

-- create table old_name
CREATE TEMPORARY TABLE old_name (
    id SERIAL NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
) ON COMMIT DELETE ROWS;

CREATE INDEX ix_old_name_name ON old_name (name);

-- execute a statement
INSERT INTO old_name (id, name) SELECT id, name FROM account;

-- alter column old_name.name: nullability
UPDATE old_name SET name = 'nobody' WHERE name IS NULL;

ALTER TABLE old_name ALTER COLUMN name SET NOT NULL;

-- drop table old_name
DROP TABLE old_name;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
