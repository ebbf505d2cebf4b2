.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

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
