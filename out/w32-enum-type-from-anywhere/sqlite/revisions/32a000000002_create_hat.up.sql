.bail on

BEGIN IMMEDIATE;

-- Running upgrade 32a000000001 -> 32a000000002
-- create hat
-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

UPDATE alembic_version SET version_num = '32a000000002' WHERE version_num = '32a000000001';

COMMIT;
