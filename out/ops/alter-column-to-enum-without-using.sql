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

-- == mysql 8 ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm');

-- == mariadb 10.6 ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm');

-- == mssql 2016 ==

-- alter column shirt.size: type
ALTER TABLE shirt ALTER COLUMN size VARCHAR(1) NULL;
GO

-- == oracle 19 ==

-- warning[D444]: oracle turns "shirt.size" from string(10) into enum("s", "m") only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY "size" VARCHAR2(1 CHAR);

COMMIT;

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

-- == mysql 8, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size VARCHAR(10);

-- == mariadb 10.6, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size VARCHAR(10);

-- == mssql 2016, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt ALTER COLUMN size VARCHAR(10) NULL;
GO

-- == oracle 19, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY "size" VARCHAR2(10 CHAR);

COMMIT;
