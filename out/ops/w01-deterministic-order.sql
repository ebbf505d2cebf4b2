-- indexes and constraints stand in the order in which they were declared, every time

-- == sqlite 3.35 ==

-- create table town
CREATE TABLE town (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

-- create table person
CREATE TABLE person (
    id INTEGER NOT NULL,
    zip VARCHAR(9),
    mail VARCHAR(80),
    age INTEGER,
    town_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_town FOREIGN KEY (town_id) REFERENCES town (id),
    CONSTRAINT ck_age CHECK (age > 0),
    CONSTRAINT uq_zip UNIQUE (zip, age),
    UNIQUE (mail)
);

CREATE INDEX ix_all ON person (zip, age, town_id);

CREATE INDEX ix_person_zip ON person (zip);

CREATE INDEX ix_person_age ON person (age);

CREATE INDEX ix_person_town_id ON person (town_id);

-- alter column older.a: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    b INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_b UNIQUE (b, a),
    CONSTRAINT ck_a CHECK (a > 0),
    CONSTRAINT uq_a UNIQUE (a),
    CHECK (b > 0)
);

INSERT INTO _alembic_batch_temp (id, a, b) SELECT older.id, older.a, older.b FROM older;

DROP TABLE older;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO older;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_b ON older (b);

CREATE INDEX ix_a ON older (a);

-- == postgresql 14 ==

-- create table town
CREATE TABLE town (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- create table person
CREATE TABLE person (
    id SERIAL NOT NULL,
    zip VARCHAR(9),
    mail VARCHAR(80),
    age INTEGER,
    town_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_town FOREIGN KEY (town_id) REFERENCES town (id),
    CONSTRAINT ck_age CHECK (age > 0),
    CONSTRAINT uq_zip UNIQUE (zip, age),
    UNIQUE (mail)
);

CREATE INDEX ix_all ON person (zip, age, town_id);

CREATE INDEX ix_person_zip ON person (zip);

CREATE INDEX ix_person_age ON person (age);

CREATE INDEX ix_person_town_id ON person (town_id);

-- alter column older.a: nullability
ALTER TABLE older ALTER COLUMN a DROP NOT NULL;

-- == sqlite 3.35, downgrade ==

-- alter column older.a: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_b UNIQUE (b, a),
    CONSTRAINT ck_a CHECK (a > 0),
    CONSTRAINT uq_a UNIQUE (a),
    CHECK (b > 0)
);

INSERT INTO _alembic_batch_temp (id, a, b) SELECT older.id, older.a, older.b FROM older;

DROP TABLE older;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO older;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_b ON older (b);

CREATE INDEX ix_a ON older (a);

-- drop table person
DROP TABLE person;

-- drop table town
DROP TABLE town;

-- == postgresql 14, downgrade ==

-- alter column older.a: nullability
ALTER TABLE older ALTER COLUMN a SET NOT NULL;

-- drop table person
DROP TABLE person;

-- drop table town
DROP TABLE town;
