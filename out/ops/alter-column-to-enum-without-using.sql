-- a text does not become an enum by itself

-- == sqlite 3.35 ==

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(1),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, shirt.size FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D107]: postgresql does not turn string(10) into enum("s", "m") by itself in column "shirt.size"
--   = help: say how, for example: using: sql`CAST(CAST(size AS TEXT) AS shirt_size)`

-- == sqlite 3.35, downgrade ==

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(10),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, shirt.size FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;
