.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade 53f9d026e814 -> 42e8cf15d703
-- every team has an owner, those that exist already too
-- drop index ix_team_owner of team
-- drop constraint fk_team_owner of team
-- drop column team.owner_id
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, position) SELECT team.id, team.name, team.position FROM team;

DROP TABLE team;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO team;

PRAGMA legacy_alter_table = OFF;

UPDATE alembic_version SET version_num = '42e8cf15d703' WHERE version_num = '53f9d026e814';

COMMIT;
