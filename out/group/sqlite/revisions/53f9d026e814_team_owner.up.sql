.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running upgrade 42e8cf15d703 -> 53f9d026e814
-- every team has an owner, those that exist already too
-- add column team.owner_id
-- add foreign key "fk_team_owner" to team
-- create index ix_team_owner on team
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    owner_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name),
    CONSTRAINT fk_team_owner FOREIGN KEY (owner_id) REFERENCES user (id) ON DELETE RESTRICT
);

INSERT INTO _alembic_batch_temp (id, name, position, owner_id) SELECT team.id, team.name, team.position, 1 FROM team;

DROP TABLE team;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO team;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_team_owner ON team (owner_id);

UPDATE alembic_version SET version_num = '53f9d026e814' WHERE version_num = '42e8cf15d703';

COMMIT;
