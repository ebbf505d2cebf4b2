-- a copy even for what SQLite could ALTER

-- == sqlite 3.35 ==

-- add column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot copy table "some_table": recreate: "always" is known for SQLite only so far
--   = help: leave recreate at "auto": everything in the block has an ALTER here

-- == sqlite 3.35, downgrade ==

-- drop column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;
