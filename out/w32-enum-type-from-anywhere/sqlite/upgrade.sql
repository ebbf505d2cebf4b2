.bail on

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 32a000000001
-- create shirt
-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

INSERT INTO alembic_version (version_num) VALUES ('32a000000001');

-- Running upgrade 32a000000001 -> 32a000000002
-- create hat
-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

UPDATE alembic_version SET version_num = '32a000000002' WHERE version_num = '32a000000001';

COMMIT;
