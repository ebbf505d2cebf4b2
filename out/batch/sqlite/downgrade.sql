.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running downgrade adfac8a1b2ee -> 1975ea83b712
-- remove a column
-- add column user.about_me
ALTER TABLE user ADD COLUMN about_me VARCHAR(140);

UPDATE alembic_version SET version_num = '1975ea83b712' WHERE version_num = 'adfac8a1b2ee';

-- Running downgrade 1975ea83b712 ->
-- add foo, drop bar
-- drop column some_table.foo
-- add column some_table.bar
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

DELETE FROM alembic_version WHERE version_num = '1975ea83b712';

COMMIT;
