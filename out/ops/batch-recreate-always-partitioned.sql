-- a copy of a partitioned table would drop its partitions

-- == sqlite 3.35 ==

-- add column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    size INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, id, day) SELECT reading.rowid, reading.id, reading.day FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot copy table "reading": its partitions would be dropped with it, and their rows with them
--   = help: make a new table with its partitions by hand, and move the rows

-- == sqlite 3.35, downgrade ==

-- drop column reading.size
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE NOT NULL
);

INSERT INTO _alembic_batch_temp (rowid, id, day) SELECT reading.rowid, reading.id, reading.day FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;
