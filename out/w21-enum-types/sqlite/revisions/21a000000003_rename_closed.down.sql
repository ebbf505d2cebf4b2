.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 21a000000003 -> 21a000000002
-- closed tickets are done
-- alter enum type status: rename "done" to "closed"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7),
    priority VARCHAR(4) DEFAULT 'low',
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT task.id, (CASE status WHEN 'done' THEN 'closed' ELSE status END), task.priority FROM task;

DROP TABLE task;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO task;

PRAGMA legacy_alter_table = OFF;

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    status VARCHAR(7) DEFAULT 'open' NOT NULL,
    priority VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT status CHECK (status IN ('open', 'waiting', 'closed'))
);

INSERT INTO _alembic_batch_temp (id, status, priority) SELECT ticket.id, (CASE status WHEN 'done' THEN 'closed' ELSE status END), ticket.priority FROM ticket;

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000003';

COMMIT;
