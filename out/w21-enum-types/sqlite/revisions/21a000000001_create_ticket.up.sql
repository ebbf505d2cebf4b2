.bail on

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

COMMIT;
