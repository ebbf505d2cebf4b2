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

COMMIT;
