.bail on

-- Foreign keys are not enforced on this connection from here on.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

-- Running upgrade 1975ea83b712 -> adfac8a1b2ee
-- remove a column
-- drop column user.about_me
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(120) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, email) SELECT user.id, user.email FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_user_email ON user (email);

UPDATE alembic_version SET version_num = 'adfac8a1b2ee' WHERE version_num = '1975ea83b712';

COMMIT;
