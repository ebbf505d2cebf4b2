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

-- == mysql 8 ==

-- create table town
CREATE TABLE town (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

-- create table person
CREATE TABLE person (
    id INTEGER NOT NULL AUTO_INCREMENT,
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
ALTER TABLE older MODIFY COLUMN a INTEGER;

-- == mariadb 10.6 ==

-- create table town
CREATE TABLE town (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

-- create table person
CREATE TABLE person (
    id INTEGER NOT NULL AUTO_INCREMENT,
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
ALTER TABLE older MODIFY COLUMN a INTEGER;

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_zip" of "person": two rows that are alike otherwise cannot both have NULL in "zip", "age"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`zip IS NOT NULL AND age IS NOT NULL` }

-- warning[D420]: mssql takes NULLs for equal in unique constraint (mail) of "person": two rows that are alike otherwise cannot both have NULL in "mail"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`mail IS NOT NULL` }

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_b" of "older": two rows that are alike otherwise cannot both have NULL in "b", "a"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`b IS NOT NULL AND a IS NOT NULL` }

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_a" of "older": two rows that are alike otherwise cannot both have NULL in "a"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`a IS NOT NULL` }

-- create table town
CREATE TABLE town (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    CONSTRAINT town_pkey PRIMARY KEY (id)
);
GO

-- create table person
CREATE TABLE person (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    zip VARCHAR(9) NULL,
    mail VARCHAR(80) NULL,
    age INTEGER NULL,
    town_id INTEGER NULL,
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT fk_town FOREIGN KEY (town_id) REFERENCES town (id),
    CONSTRAINT ck_age CHECK (age > 0),
    CONSTRAINT uq_zip UNIQUE (zip, age),
    CONSTRAINT person_mail_key UNIQUE (mail)
);
GO

CREATE INDEX ix_all ON person (zip, age, town_id);
GO

CREATE INDEX ix_person_zip ON person (zip);
GO

CREATE INDEX ix_person_age ON person (age);
GO

CREATE INDEX ix_person_town_id ON person (town_id);
GO

-- alter column older.a: nullability
ALTER TABLE older DROP CONSTRAINT uq_a;
GO

ALTER TABLE older DROP CONSTRAINT ck_a;
GO

ALTER TABLE older DROP CONSTRAINT uq_b;
GO

DROP INDEX ix_a ON older;
GO

ALTER TABLE older ALTER COLUMN a INTEGER NULL;
GO

ALTER TABLE older ADD CONSTRAINT uq_b UNIQUE (b, a);
GO

ALTER TABLE older ADD CONSTRAINT ck_a CHECK (a > 0);
GO

ALTER TABLE older ADD CONSTRAINT uq_a UNIQUE (a);
GO

CREATE INDEX ix_a ON older (a);
GO

-- == oracle 19 ==

-- create table town
CREATE TABLE town (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    CONSTRAINT town_pkey PRIMARY KEY (id)
);

-- create table person
CREATE TABLE person (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    zip VARCHAR2(9 CHAR),
    mail VARCHAR2(80 CHAR),
    age INTEGER,
    town_id INTEGER,
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT fk_town FOREIGN KEY (town_id) REFERENCES town (id),
    CONSTRAINT ck_age CHECK (age > 0),
    CONSTRAINT uq_zip UNIQUE (zip, age),
    CONSTRAINT person_mail_key UNIQUE (mail)
);

CREATE INDEX ix_all ON person (zip, age, town_id);

CREATE INDEX ix_person_zip ON person (zip);

CREATE INDEX ix_person_age ON person (age);

CREATE INDEX ix_person_town_id ON person (town_id);

-- alter column older.a: nullability
ALTER TABLE older MODIFY a NULL;

COMMIT;

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

-- == mysql 8, downgrade ==

-- alter column older.a: nullability
ALTER TABLE older MODIFY COLUMN a INTEGER NOT NULL;

-- drop table person
DROP TABLE person;

-- drop table town
DROP TABLE town;

-- == mariadb 10.6, downgrade ==

-- alter column older.a: nullability
ALTER TABLE older MODIFY COLUMN a INTEGER NOT NULL;

-- drop table person
DROP TABLE person;

-- drop table town
DROP TABLE town;

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_b" of "older": two rows that are alike otherwise cannot both have NULL in "b"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`b IS NOT NULL` }

-- alter column older.a: nullability
ALTER TABLE older DROP CONSTRAINT uq_a;
GO

ALTER TABLE older DROP CONSTRAINT ck_a;
GO

ALTER TABLE older DROP CONSTRAINT uq_b;
GO

DROP INDEX ix_a ON older;
GO

ALTER TABLE older ALTER COLUMN a INTEGER NOT NULL;
GO

ALTER TABLE older ADD CONSTRAINT uq_b UNIQUE (b, a);
GO

ALTER TABLE older ADD CONSTRAINT ck_a CHECK (a > 0);
GO

ALTER TABLE older ADD CONSTRAINT uq_a UNIQUE (a);
GO

CREATE INDEX ix_a ON older (a);
GO

-- drop table person
DROP TABLE person;
GO

-- drop table town
DROP TABLE town;
GO

-- == oracle 19, downgrade ==

-- alter column older.a: nullability
ALTER TABLE older MODIFY a NOT NULL;

-- drop table person
DROP TABLE person;

-- drop table town
DROP TABLE town;

COMMIT;
