-- one enum becomes another, by way of text; the old type goes

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm',
    PRIMARY KEY (id)
);

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (size) FROM shirt;

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
    size shirt_size DEFAULT 'm',
    PRIMARY KEY (id)
);

-- create enum type size
CREATE TYPE size AS ENUM ('s', 'm', 'l');

-- alter column shirt.size: type
ALTER TABLE shirt ALTER COLUMN size DROP DEFAULT;

ALTER TABLE shirt ALTER COLUMN size TYPE size USING (CAST(CAST(size AS TEXT) AS size));

ALTER TABLE shirt ALTER COLUMN size SET DEFAULT 'm';

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop enum type size
DROP TYPE size;
