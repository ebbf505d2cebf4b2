.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running upgrade 21a000000001 -> 21a000000002
-- share the status, and give tickets a priority
-- create table task
CREATE TABLE task (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(10) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

-- add column ticket.priority
ALTER TABLE ticket ADD COLUMN priority VARCHAR(4);

-- alter column task.priority: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, task.status, (priority) FROM task;

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000001';

COMMIT;
