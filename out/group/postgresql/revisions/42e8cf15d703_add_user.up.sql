\set ON_ERROR_STOP on

SET client_encoding = 'UTF8';

SET standard_conforming_strings = on;

BEGIN;

-- Running upgrade 31d7be04c6f2 -> 42e8cf15d703
-- people
-- create table user
CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- insert 1 row into user
INSERT INTO "user" (id, email) VALUES (1, 'root@example.com');

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '31d7be04c6f2';

COMMIT;
