-- what becomes of rows that violate a constraint, on SQLite alone, also after a copy

-- == sqlite 3.35 ==

-- warning[D333]: sqlite reads ON CONFLICT behind check constraint (value) and ignores it: a row that fails a CHECK always stops its statement
--   = help: leave onConflict out, or filter the rows where they are inserted

-- create table setting
CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
    "key" VARCHAR(40) NOT NULL ON CONFLICT IGNORE,
    value TEXT,
    CONSTRAINT uq_setting UNIQUE ("key", value) ON CONFLICT ABORT,
    CHECK (value <> '') ON CONFLICT FAIL,
    UNIQUE ("key") ON CONFLICT REPLACE
);

-- alter column setting.value: nullability
-- add unique constraint "uq_value" to setting
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
    "key" VARCHAR(40) NOT NULL ON CONFLICT IGNORE,
    value TEXT NOT NULL,
    CONSTRAINT uq_setting UNIQUE ("key", value) ON CONFLICT ABORT,
    CHECK (value <> '') ON CONFLICT FAIL,
    UNIQUE ("key") ON CONFLICT REPLACE,
    CONSTRAINT uq_value UNIQUE (value) ON CONFLICT ROLLBACK
);

INSERT OR ABORT INTO _alembic_batch_temp (id, "key", value) SELECT setting.id, setting."key", coalesce(setting.value, 'none') FROM setting;

DELETE FROM sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM sqlite_sequence WHERE name = 'setting';

DROP TABLE setting;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO setting;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create table setting
CREATE TABLE setting (
    id SERIAL NOT NULL,
    key VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (id),
    CONSTRAINT uq_setting UNIQUE (key, value),
    CHECK (value <> ''),
    UNIQUE (key)
);

-- alter column setting.value: nullability
UPDATE setting SET value = 'none' WHERE value IS NULL;

ALTER TABLE setting ALTER COLUMN value SET NOT NULL;

-- add unique constraint "uq_value" to setting
ALTER TABLE setting ADD CONSTRAINT uq_value UNIQUE (value);

-- == mysql 8 ==

-- unsupported: error[D401]: mysql cannot have unique constraint "uq_setting" over all of "setting.value", text: it has to know how much of it
--   = help: give it a type with a length, such as t.string(255), or make a unique index of its first characters: mysql: { length: … }

-- == mariadb 10.6 ==

-- create table setting
CREATE TABLE setting (
    id INTEGER NOT NULL AUTO_INCREMENT,
    `key` VARCHAR(40) NOT NULL,
    value TEXT,
    PRIMARY KEY (id),
    CONSTRAINT uq_setting UNIQUE (`key`, value),
    CHECK (value <> ''),
    UNIQUE (`key`)
);

-- alter column setting.value: nullability
UPDATE setting SET value = 'none' WHERE value IS NULL;

ALTER TABLE setting MODIFY COLUMN value TEXT NOT NULL;

-- add unique constraint "uq_value" to setting
ALTER TABLE setting ADD CONSTRAINT uq_value UNIQUE (value);

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot have unique constraint "uq_setting" over "setting.value": text has no limit here, and the key of an index has one
--   = help: give the column a length: t.string(450)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot have unique constraint "uq_setting" of "setting": values of type text cannot be in a key
--   = help: make the column t.string(n)

-- == sqlite 3.35, downgrade ==

-- drop constraint uq_value of setting
-- alter column setting.value: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
    "key" VARCHAR(40) NOT NULL ON CONFLICT IGNORE,
    value TEXT,
    CONSTRAINT uq_setting UNIQUE ("key", value) ON CONFLICT ABORT,
    CHECK (value <> '') ON CONFLICT FAIL,
    UNIQUE ("key") ON CONFLICT REPLACE
);

INSERT OR ABORT INTO _alembic_batch_temp (id, "key", value) SELECT setting.id, setting."key", setting.value FROM setting;

DELETE FROM sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM sqlite_sequence WHERE name = 'setting';

DROP TABLE setting;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO setting;

PRAGMA legacy_alter_table = OFF;

-- drop table setting
DROP TABLE setting;

-- == postgresql 14, downgrade ==

-- drop constraint uq_value of setting
ALTER TABLE setting DROP CONSTRAINT uq_value;

-- alter column setting.value: nullability
ALTER TABLE setting ALTER COLUMN value DROP NOT NULL;

-- drop table setting
DROP TABLE setting;

-- == mariadb 10.6, downgrade ==

-- drop constraint uq_value of setting
ALTER TABLE setting DROP INDEX uq_value;

-- alter column setting.value: nullability
ALTER TABLE setting MODIFY COLUMN value TEXT;

-- drop table setting
DROP TABLE setting;
