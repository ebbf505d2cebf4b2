-- what only MySQL and MariaDB say of a table

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table visit
CREATE TABLE visit (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'C:\\temp',
    page VARCHAR(80),
    PRIMARY KEY (id)
) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC STATS_PERSISTENT=1 COMMENT='one for each visitor';

-- create table hit
CREATE TABLE hit (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (id, day)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;

-- alter column hit.id: comment
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL COMMENT 'given out elsewhere';

-- change the options of table visit
ALTER TABLE visit ROW_FORMAT=COMPACT;

-- change the options of table old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4;

INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE old;

ALTER TABLE _alembic_batch_temp RENAME TO old;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table visit
CREATE TABLE visit (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'C:\\temp',
    page VARCHAR(80),
    PRIMARY KEY (id)
) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC STATS_PERSISTENT=1 PAGE_COMPRESSED=0 COMMENT='one for each visitor';

-- create table hit
CREATE TABLE hit (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (id, day)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;

-- alter column hit.id: comment
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL COMMENT 'given out elsewhere';

-- change the options of table visit
ALTER TABLE visit ROW_FORMAT=COMPACT;

-- change the options of table old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4;

INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE old;

ALTER TABLE _alembic_batch_temp RENAME TO old;

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- change the options of table old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=latin1;

INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE old;

ALTER TABLE _alembic_batch_temp RENAME TO old;

-- change the options of table visit
ALTER TABLE visit ROW_FORMAT=DYNAMIC;

-- alter column hit.id: comment
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL;

-- drop table hit
DROP TABLE hit;

-- drop table visit
DROP TABLE visit;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- change the options of table old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=latin1;

INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE old;

ALTER TABLE _alembic_batch_temp RENAME TO old;

-- change the options of table visit
ALTER TABLE visit ROW_FORMAT=DYNAMIC;

-- alter column hit.id: comment
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL;

-- drop table hit
DROP TABLE hit;

-- drop table visit
DROP TABLE visit;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
