-- the type of a column in the partition key is refused

-- == sqlite 3.35 ==

-- create table reading
CREATE TABLE reading (
    taken INTEGER
);

-- alter column reading.taken: type
CREATE TABLE _alembic_batch_temp (
    taken BIGINT
);

INSERT INTO _alembic_batch_temp (rowid, taken) SELECT reading.rowid, reading.taken FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot change the type of "reading.taken": it is part of the partition key
--   = help: make a new table with that type, and move the rows

-- == sqlite 3.35, downgrade ==

-- alter column reading.taken: type
CREATE TABLE _alembic_batch_temp (
    taken INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, taken) SELECT reading.rowid, reading.taken FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- drop table reading
DROP TABLE reading;
