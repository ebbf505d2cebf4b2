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

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "shirt": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "shirt" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') NOT NULL DEFAULT 'm',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (size) FROM shirt;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'shirt'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE shirt;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "shirt": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "shirt" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column shirt.size: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') NOT NULL DEFAULT 'm',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (size) FROM shirt;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'shirt'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE shirt;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot turn "shirt.size" from string(10) into enum("s", "m") in a way of your own: its ALTER COLUMN has no USING
--   = help: copy the table, which takes a conversion: recreate: "always" with using: sql`…`

-- == oracle 19 ==

-- unsupported: error[M310]: the expression size can be read as using column "size" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

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

-- == mysql 8, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size VARCHAR(10) NOT NULL DEFAULT 'm';

-- == mariadb 10.6, downgrade ==

-- alter column shirt.size: type
ALTER TABLE shirt MODIFY COLUMN size VARCHAR(10) NOT NULL DEFAULT 'm';
