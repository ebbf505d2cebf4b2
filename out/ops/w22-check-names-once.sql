-- a naming convention is applied once: a copy neither doubles nor loses names of checks

-- == sqlite 3.35 ==

-- create table person
CREATE TABLE person (
    id INTEGER NOT NULL,
    age INTEGER,
    active BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT ck_person_active CHECK (active IN (0, 1))
);

-- add column person.adult
-- add check constraint "ck_person_old_enough" to person
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    active BOOLEAN,
    adult BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT ck_person_old_enough CHECK (adult = (age > 17)),
    CONSTRAINT ck_person_active CHECK (active IN (0, 1)),
    CONSTRAINT ck_person_adult CHECK (adult IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, age, active) SELECT person.id, person.age, person.active FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- alter column person.age: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER NOT NULL,
    active BOOLEAN,
    adult BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT ck_person_old_enough CHECK (adult = (age > 17)),
    CONSTRAINT ck_person_active CHECK (active IN (0, 1)),
    CONSTRAINT ck_person_adult CHECK (adult IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, age, active, adult) SELECT person.id, coalesce(person.age, 0), person.active, person.adult FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create table person
CREATE TABLE person (
    id SERIAL NOT NULL,
    age INTEGER,
    active BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0)
);

-- add column person.adult
-- add check constraint "ck_person_old_enough" to person
ALTER TABLE person ADD COLUMN adult BOOLEAN;

ALTER TABLE person ADD CONSTRAINT ck_person_old_enough CHECK (adult = (age > 17));

-- alter column person.age: nullability
UPDATE person SET age = 0 WHERE age IS NULL;

ALTER TABLE person ALTER COLUMN age SET NOT NULL;

-- == sqlite 3.35, downgrade ==

-- alter column person.age: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    active BOOLEAN,
    adult BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT ck_person_old_enough CHECK (adult = (age > 17)),
    CONSTRAINT ck_person_active CHECK (active IN (0, 1)),
    CONSTRAINT ck_person_adult CHECK (adult IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, age, active, adult) SELECT person.id, person.age, person.active, person.adult FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- drop constraint ck_person_old_enough of person
-- drop column person.adult
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    active BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT ck_person_active CHECK (active IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, age, active) SELECT person.id, person.age, person.active FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- drop table person
DROP TABLE person;

-- == postgresql 14, downgrade ==

-- alter column person.age: nullability
ALTER TABLE person ALTER COLUMN age DROP NOT NULL;

-- drop constraint ck_person_old_enough of person
-- drop column person.adult
ALTER TABLE person DROP CONSTRAINT ck_person_old_enough;

ALTER TABLE person DROP COLUMN adult;

-- drop table person
DROP TABLE person;
