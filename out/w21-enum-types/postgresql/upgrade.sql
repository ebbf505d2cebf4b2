\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 21a000000001
-- create ticket
-- create enum type status
CREATE TYPE status AS ENUM ('open', 'closed');

-- create table ticket
CREATE TABLE ticket (
    id SERIAL NOT NULL,
    status status DEFAULT 'open' NOT NULL,
    PRIMARY KEY (id)
);

-- insert 2 rows into ticket
INSERT INTO ticket (status) VALUES ('open');

INSERT INTO ticket (status) VALUES ('closed');

INSERT INTO alembic_version (version_num) VALUES ('21a000000001');

-- Running upgrade 21a000000001 -> 21a000000002
-- share the status, and give tickets a priority
-- create table task
CREATE TABLE task (
    id SERIAL NOT NULL,
    status status,
    priority VARCHAR(10) DEFAULT 'low',
    PRIMARY KEY (id)
);

-- create enum type priority
CREATE TYPE priority AS ENUM ('low', 'high');

-- add column ticket.priority
ALTER TABLE ticket ADD COLUMN priority priority;

-- alter column task.priority: type
ALTER TABLE task ALTER COLUMN priority DROP DEFAULT;

ALTER TABLE task ALTER COLUMN priority TYPE priority USING (CAST(priority AS priority));

ALTER TABLE task ALTER COLUMN priority SET DEFAULT 'low';

UPDATE alembic_version SET version_num = '21a000000002' WHERE version_num = '21a000000001';

-- Running upgrade 21a000000002 -> 21a000000003
-- closed tickets are done
-- alter enum type status: rename "closed" to "done"
ALTER TYPE status RENAME VALUE 'closed' TO 'done';

UPDATE alembic_version SET version_num = '21a000000003' WHERE version_num = '21a000000002';

COMMIT;

-- Running upgrade 21a000000003 -> 21a000000004
-- tickets may wait
-- alter enum type status: add "waiting"
ALTER TYPE status ADD VALUE IF NOT EXISTS 'waiting' BEFORE 'done';

BEGIN;

-- insert 1 row into ticket
INSERT INTO ticket (status) VALUES ('waiting');

-- alter column ticket.status: default
ALTER TABLE ticket ALTER COLUMN status SET DEFAULT 'waiting';

UPDATE alembic_version SET version_num = '21a000000004' WHERE version_num = '21a000000003';

COMMIT;
