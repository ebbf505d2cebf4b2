-- another collation, and none

-- == sqlite 3.35 ==

-- alter column person.name: collation
-- alter column person.city: collation
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(50) COLLATE "RTRIM",
    city VARCHAR(50),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, city) SELECT person.id, person.name, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(50) COLLATE "POSIX";

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city TYPE VARCHAR(50);

-- == sqlite 3.35, downgrade ==

-- alter column person.city: collation
-- alter column person.name: collation
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(50),
    city VARCHAR(50) COLLATE "NOCASE",
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, city) SELECT person.id, person.name, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city TYPE VARCHAR(50) COLLATE "C";

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(50);
