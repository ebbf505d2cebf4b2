-- text becomes a date and a Boolean, converted as somebody says

-- == sqlite 3.35 ==

-- alter column event.day: type
-- alter column event.public: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day DATE,
    public BOOLEAN,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column event.day: type
ALTER TABLE event ALTER COLUMN day TYPE DATE USING (day::date);

-- alter column event.public: type
ALTER TABLE event ALTER COLUMN public TYPE BOOLEAN USING (public::boolean);

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- warning[D412]: mysql commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column event.day: type
-- statement 1 of 18
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public VARCHAR(5),
    PRIMARY KEY (id)
);

-- statement 2 of 18
INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), event.public FROM event;

-- statement 3 of 18
SET information_schema_stats_expiry = 0;

-- statement 4 of 18
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

-- statement 5 of 18
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 6 of 18
EXECUTE limbeck_numbers;

-- statement 7 of 18
DEALLOCATE PREPARE limbeck_numbers;

-- statement 8 of 18
DROP TABLE event;

-- statement 9 of 18
ALTER TABLE _alembic_batch_temp RENAME TO event;

-- alter column event.public: type
-- statement 10 of 18
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public BOOL,
    PRIMARY KEY (id)
);

-- statement 11 of 18
INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

-- statement 12 of 18
SET information_schema_stats_expiry = 0;

-- statement 13 of 18
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

-- statement 14 of 18
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 15 of 18
EXECUTE limbeck_numbers;

-- statement 16 of 18
DEALLOCATE PREPARE limbeck_numbers;

-- statement 17 of 18
DROP TABLE event;

-- statement 18 of 18
ALTER TABLE _alembic_batch_temp RENAME TO event;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- warning[D412]: mariadb commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column event.day: type
-- statement 1 of 16
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public VARCHAR(5),
    PRIMARY KEY (id)
);

-- statement 2 of 16
INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), event.public FROM event;

-- statement 3 of 16
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

-- statement 4 of 16
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 5 of 16
EXECUTE limbeck_numbers;

-- statement 6 of 16
DEALLOCATE PREPARE limbeck_numbers;

-- statement 7 of 16
DROP TABLE event;

-- statement 8 of 16
ALTER TABLE _alembic_batch_temp RENAME TO event;

-- alter column event.public: type
-- statement 9 of 16
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public BOOL,
    PRIMARY KEY (id)
);

-- statement 10 of 16
INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

-- statement 11 of 16
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

-- statement 12 of 16
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 13 of 16
EXECUTE limbeck_numbers;

-- statement 14 of 16
DEALLOCATE PREPARE limbeck_numbers;

-- statement 15 of 16
DROP TABLE event;

-- statement 16 of 16
ALTER TABLE _alembic_batch_temp RENAME TO event;

-- == mssql 2016 ==

-- unsupported: error[M310]: the expression CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END can be read as using column "public" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

-- == oracle 19 ==

-- unsupported: error[M310]: the expression CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END can be read as using column "public" in more places than it names it
--   = help: quote the column wherever you mean it, or give the column another name

-- == sqlite 3.35, downgrade ==

-- note[D321]: VARCHAR(5) has TEXT affinity on sqlite, so "event.public" is stored in another way: numbers, as far as there are any, become text

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "event.day" is stored in another way: numbers, as far as there are any, become text

-- alter column event.public: type
-- alter column event.day: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    day VARCHAR(10),
    public VARCHAR(5),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, event.public FROM event;

DROP TABLE event;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO event;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column event.public: type
ALTER TABLE event ALTER COLUMN public TYPE VARCHAR(5);

-- alter column event.day: type
ALTER TABLE event ALTER COLUMN day TYPE VARCHAR(10);

-- == mysql 8, downgrade ==

-- alter column event.public: type
-- statement 1 of 2
ALTER TABLE event MODIFY COLUMN public VARCHAR(5);

-- alter column event.day: type
-- statement 2 of 2
ALTER TABLE event MODIFY COLUMN day VARCHAR(10);

-- == mariadb 10.6, downgrade ==

-- alter column event.public: type
-- statement 1 of 2
ALTER TABLE event MODIFY COLUMN public VARCHAR(5);

-- alter column event.day: type
-- statement 2 of 2
ALTER TABLE event MODIFY COLUMN day VARCHAR(10);
