-- another name for a member: rows and defaults follow

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

-- alter enum type shirt_size: rename "m" to "it's medium"
UPDATE hat SET size = 'it''s medium' WHERE size = 'm';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(11) DEFAULT 'it''s medium' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'it''s medium'))
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'm' THEN 'it''s medium' ELSE size END) FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size shirt_size
);

-- alter enum type shirt_size: rename "m" to "it's medium"
ALTER TYPE shirt_size RENAME VALUE 'm' TO 'it''s medium';

-- == sqlite 3.35, downgrade ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- alter enum type shirt_size: rename "it's medium" to "m"
UPDATE hat SET size = 'm' WHERE size = 'it''s medium';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(11) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'it''s medium' THEN 'm' ELSE size END) FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- alter enum type shirt_size: rename "it's medium" to "m"
ALTER TYPE shirt_size RENAME VALUE 'it''s medium' TO 'm';

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;
