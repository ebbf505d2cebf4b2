-- a text that becomes an enum, with a default around the change

-- == sqlite 3.35 ==

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm' NOT NULL,
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

-- alter column shirt.size: type
ALTER TABLE shirt ALTER COLUMN size DROP DEFAULT;

ALTER TABLE shirt ALTER COLUMN size TYPE shirt_size USING (CAST(size AS shirt_size));

ALTER TABLE shirt ALTER COLUMN size SET DEFAULT 'm';

-- == sqlite 3.35, downgrade ==

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(10) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, shirt.size FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt ALTER COLUMN size DROP DEFAULT;

ALTER TABLE shirt ALTER COLUMN size TYPE VARCHAR(10);

ALTER TABLE shirt ALTER COLUMN size SET DEFAULT 'm';

-- drop enum type shirt_size
DROP TYPE shirt_size;
