.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

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

COMMIT;
