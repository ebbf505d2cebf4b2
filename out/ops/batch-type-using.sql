-- a conversion in the copy

-- == sqlite 3.35 ==

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    value DOUBLE,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, (CAST(replace(value, ',', '.') AS DOUBLE PRECISION)) FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column reading.value: type
ALTER TABLE reading ALTER COLUMN value TYPE DOUBLE PRECISION USING (CAST(replace(value, ',', '.') AS DOUBLE PRECISION));

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    value DOUBLE,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, (replace(value, ',', '.') + 0.0) FROM reading;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reading'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "reading": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "reading" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    value DOUBLE,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, (replace(value, ',', '.') + 0.0) FROM reading;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reading'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE reading;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot turn "reading.value" from string(20) into double in a way of your own: its ALTER COLUMN has no USING
--   = help: copy the table, which takes a conversion: recreate: "always" with using: sql`…`

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot alter column reading.value: type: a column with values in it cannot turn from string(20) into double
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- warning[D320]: VARCHAR(20) has TEXT affinity on sqlite, so what "reading.value" holds is changed: every number becomes text of about 15 digits (0.1 becomes '0.1', 12 becomes '12')
--   = help: if that is meant, say how: using: sql`CAST(value AS TEXT)`

-- alter column reading.value: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    value VARCHAR(20),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, value) SELECT reading.id, reading.value FROM reading;

DROP TABLE reading;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO reading;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column reading.value: type
ALTER TABLE reading ALTER COLUMN value TYPE VARCHAR(20);

-- == mysql 8, downgrade ==

-- alter column reading.value: type
ALTER TABLE reading MODIFY COLUMN value VARCHAR(20);

-- == mariadb 10.6, downgrade ==

-- alter column reading.value: type
ALTER TABLE reading MODIFY COLUMN value VARCHAR(20);
