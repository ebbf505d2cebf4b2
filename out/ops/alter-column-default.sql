-- a default is set, and another one taken away

-- == sqlite 3.35 ==

-- alter column account.name: default
-- alter column account.level: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) DEFAULT 'nobody',
    level INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, level) SELECT account.id, account.name, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name SET DEFAULT 'nobody';

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level DROP DEFAULT;

-- == sqlite 3.35, downgrade ==

-- alter column account.level: default
-- alter column account.name: default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    level INTEGER DEFAULT 1,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, level) SELECT account.id, account.name, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.level: default
ALTER TABLE account ALTER COLUMN level SET DEFAULT 1;

-- alter column account.name: default
ALTER TABLE account ALTER COLUMN name DROP DEFAULT;
