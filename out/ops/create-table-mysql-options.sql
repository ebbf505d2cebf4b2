-- what only MySQL and MariaDB say of a table

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table visit
-- statement 1 of 13
CREATE TABLE visit (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'C:\\temp',
    page VARCHAR(80),
    PRIMARY KEY (id)
) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC STATS_PERSISTENT=1 COMMENT='one for each visitor';

-- create table hit
-- statement 2 of 13
CREATE TABLE hit (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (id, day)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;

-- alter column hit.id: comment
-- statement 3 of 13
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL COMMENT 'given out elsewhere';

-- change the options of table visit
-- statement 4 of 13
ALTER TABLE visit ROW_FORMAT=COMPACT;

-- change the options of table old
-- statement 5 of 13
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4;

-- statement 6 of 13
INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

-- statement 7 of 13
SET information_schema_stats_expiry = 0;

-- statement 8 of 13
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

-- statement 9 of 13
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 10 of 13
EXECUTE limbeck_numbers;

-- statement 11 of 13
DEALLOCATE PREPARE limbeck_numbers;

-- statement 12 of 13
DROP TABLE old;

-- statement 13 of 13
ALTER TABLE _alembic_batch_temp RENAME TO old;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table visit
-- statement 1 of 12
CREATE TABLE visit (
    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'C:\\temp',
    page VARCHAR(80),
    PRIMARY KEY (id)
) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC STATS_PERSISTENT=1 PAGE_COMPRESSED=0 COMMENT='one for each visitor';

-- create table hit
-- statement 2 of 12
CREATE TABLE hit (
    id INTEGER NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (id, day)
) PARTITION BY HASH (YEAR(day)) PARTITIONS 4;

-- alter column hit.id: comment
-- statement 3 of 12
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL COMMENT 'given out elsewhere';

-- change the options of table visit
-- statement 4 of 12
ALTER TABLE visit ROW_FORMAT=COMPACT;

-- change the options of table old
-- statement 5 of 12
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4;

-- statement 6 of 12
INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

-- statement 7 of 12
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

-- statement 8 of 12
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 9 of 12
EXECUTE limbeck_numbers;

-- statement 10 of 12
DEALLOCATE PREPARE limbeck_numbers;

-- statement 11 of 12
DROP TABLE old;

-- statement 12 of 12
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
-- statement 1 of 13
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=latin1;

-- statement 2 of 13
INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

-- statement 3 of 13
SET information_schema_stats_expiry = 0;

-- statement 4 of 13
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

-- statement 5 of 13
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 6 of 13
EXECUTE limbeck_numbers;

-- statement 7 of 13
DEALLOCATE PREPARE limbeck_numbers;

-- statement 8 of 13
DROP TABLE old;

-- statement 9 of 13
ALTER TABLE _alembic_batch_temp RENAME TO old;

-- change the options of table visit
-- statement 10 of 13
ALTER TABLE visit ROW_FORMAT=DYNAMIC;

-- alter column hit.id: comment
-- statement 11 of 13
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL;

-- drop table hit
-- statement 12 of 13
DROP TABLE hit;

-- drop table visit
-- statement 13 of 13
DROP TABLE visit;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "old": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "old" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- change the options of table old
-- statement 1 of 12
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) DEFAULT CHARSET=latin1;

-- statement 2 of 12
INSERT INTO _alembic_batch_temp (id) SELECT old.id FROM old;

-- statement 3 of 12
SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'old'), 1));

-- statement 4 of 12
PREPARE limbeck_numbers FROM @limbeck_numbers;

-- statement 5 of 12
EXECUTE limbeck_numbers;

-- statement 6 of 12
DEALLOCATE PREPARE limbeck_numbers;

-- statement 7 of 12
DROP TABLE old;

-- statement 8 of 12
ALTER TABLE _alembic_batch_temp RENAME TO old;

-- change the options of table visit
-- statement 9 of 12
ALTER TABLE visit ROW_FORMAT=DYNAMIC;

-- alter column hit.id: comment
-- statement 10 of 12
ALTER TABLE hit MODIFY COLUMN id INTEGER NOT NULL;

-- drop table hit
-- statement 11 of 12
DROP TABLE hit;

-- drop table visit
-- statement 12 of 12
DROP TABLE visit;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
