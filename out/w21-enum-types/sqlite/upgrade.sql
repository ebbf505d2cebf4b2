.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 21a000000001
-- create ticket
-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL,
    status VARCHAR(6) DEFAULT 'open' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'closed'))
);

-- insert 2 rows into ticket
INSERT INTO ticket (status) VALUES ('open');

INSERT INTO ticket (status) VALUES ('closed');

INSERT INTO alembic_version (version_num) VALUES ('21a000000001');

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

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
-- alter enum type status: rename "closed" to "done"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, (CASE status WHEN 'closed' THEN 'done' ELSE status END), task.priority FROM task;

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(6) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, (CASE status WHEN 'closed' THEN 'done' ELSE status END), ticket.priority FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
-- alter enum type status: add "waiting"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, task.status, task.priority FROM task;

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, ticket.status, ticket.priority FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

-- insert 1 row into ticket
INSERT INTO ticket (status) VALUES ('waiting');

-- alter column ticket.status: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'waiting' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'done'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, ticket.status, ticket.priority FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '21a000000004' WHERE version_num = '21a000000003';

COMMIT;
