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
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public VARCHAR(5),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), event.public FROM event;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE event;

ALTER TABLE _alembic_batch_temp RENAME TO event;

-- alter column event.public: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public BOOL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE event;

ALTER TABLE _alembic_batch_temp RENAME TO event;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- warning[D412]: mariadb commits each step of the copy of "event": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "event" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column event.day: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public VARCHAR(5),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, (date(day)), event.public FROM event;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE event;

ALTER TABLE _alembic_batch_temp RENAME TO event;

-- alter column event.public: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    day DATE,
    public BOOL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, day, public) SELECT event.id, event.day, (CASE lower(public) WHEN 'true' THEN 1 ELSE 0 END) FROM event;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'event'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE event;

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
ALTER TABLE event MODIFY COLUMN public VARCHAR(5);

-- alter column event.day: type
ALTER TABLE event MODIFY COLUMN day VARCHAR(10);

-- == mariadb 10.6, downgrade ==

-- alter column event.public: type
ALTER TABLE event MODIFY COLUMN public VARCHAR(5);

-- alter column event.day: type
ALTER TABLE event MODIFY COLUMN day VARCHAR(10);
