\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

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

COMMIT;
