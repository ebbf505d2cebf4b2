-- constraints and indexes beside what a block asks for, over columns that it makes

-- == sqlite 3.35 ==

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    email VARCHAR(80),
    PRIMARY KEY (id),
    CONSTRAINT ck_person_age CHECK (age >= 0),
    CONSTRAINT uq_person_email UNIQUE (email)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT person.id, person.age FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_person_age ON person (age);

-- == postgresql 14 ==

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
ALTER TABLE person ADD COLUMN email VARCHAR(80);

ALTER TABLE person ADD CONSTRAINT ck_person_age CHECK (age >= 0);

ALTER TABLE person ADD CONSTRAINT uq_person_email UNIQUE (email);

CREATE INDEX ix_person_age ON person (age);

-- == mysql 8 ==

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
ALTER TABLE person ADD COLUMN email VARCHAR(80);

ALTER TABLE person ADD CONSTRAINT ck_person_age CHECK (age >= 0);

ALTER TABLE person ADD CONSTRAINT uq_person_email UNIQUE (email);

CREATE INDEX ix_person_age ON person (age);

-- == mariadb 10.6 ==

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
ALTER TABLE person ADD COLUMN email VARCHAR(80);

ALTER TABLE person ADD CONSTRAINT ck_person_age CHECK (age >= 0);

ALTER TABLE person ADD CONSTRAINT uq_person_email UNIQUE (email);

CREATE INDEX ix_person_age ON person (age);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_person_email" of "person": two rows that are alike otherwise cannot both have NULL in "email"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL` }

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
ALTER TABLE person ADD email VARCHAR(80) NULL;
GO

ALTER TABLE person ADD CONSTRAINT ck_person_age CHECK (age >= 0);
GO

ALTER TABLE person ADD CONSTRAINT uq_person_email UNIQUE (email);
GO

CREATE INDEX ix_person_age ON person (age);
GO

-- == oracle 19 ==

-- add column person.email
-- add check constraint "ck_person_age" to person
-- add unique constraint "uq_person_email" to person
-- create index ix_person_age on person
ALTER TABLE person ADD email VARCHAR2(80 CHAR);

ALTER TABLE person ADD CONSTRAINT ck_person_age CHECK (age >= 0);

ALTER TABLE person ADD CONSTRAINT uq_person_email UNIQUE (email);

CREATE INDEX ix_person_age ON person (age);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT person.id, person.age FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
DROP INDEX ix_person_age;

ALTER TABLE person DROP CONSTRAINT uq_person_email;

ALTER TABLE person DROP CONSTRAINT ck_person_age;

ALTER TABLE person DROP COLUMN email;

-- == mysql 8, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
DROP INDEX ix_person_age ON person;

ALTER TABLE person DROP INDEX uq_person_email;

ALTER TABLE person DROP CHECK ck_person_age;

ALTER TABLE person DROP COLUMN email;

-- == mariadb 10.6, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
DROP INDEX ix_person_age ON person;

ALTER TABLE person DROP INDEX uq_person_email;

ALTER TABLE person DROP CONSTRAINT ck_person_age;

ALTER TABLE person DROP COLUMN email;

-- == mssql 2016, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
DROP INDEX ix_person_age ON person;
GO

ALTER TABLE person DROP CONSTRAINT uq_person_email;
GO

ALTER TABLE person DROP CONSTRAINT ck_person_age;
GO

ALTER TABLE person DROP COLUMN email;
GO

-- == oracle 19, downgrade ==

-- drop index ix_person_age of person
-- drop constraint uq_person_email of person
-- drop constraint ck_person_age of person
-- drop column person.email
DROP INDEX ix_person_age;

ALTER TABLE person DROP CONSTRAINT uq_person_email;

ALTER TABLE person DROP CONSTRAINT ck_person_age;

ALTER TABLE person DROP COLUMN email;

COMMIT;
