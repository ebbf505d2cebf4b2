-- a type that takes a conversion

-- == sqlite 3.35 ==

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER DEFAULT 0,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, (CAST(age AS INTEGER)) FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.age: type, default
ALTER TABLE account ALTER COLUMN age DROP DEFAULT;

ALTER TABLE account ALTER COLUMN age TYPE INTEGER USING (CAST(age AS INTEGER));

ALTER TABLE account ALTER COLUMN age SET DEFAULT 0;

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    age INTEGER DEFAULT 0,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, (CAST(age AS SIGNED)) FROM account;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    age INTEGER DEFAULT 0,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, (CAST(age AS SIGNED)) FROM account;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot turn "account.age" from string(10) into integer in a way of your own: its ALTER COLUMN has no USING
--   = help: copy the table, which takes a conversion: recreate: "always" with using: sql`…`

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot alter column account.age: type, default: a column with values in it cannot turn from string(10) into integer
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "account.age" is stored in another way: every number becomes text (12 becomes '12')

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age VARCHAR(10) DEFAULT '0',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.age: type, default
ALTER TABLE account ALTER COLUMN age DROP DEFAULT;

ALTER TABLE account ALTER COLUMN age TYPE VARCHAR(10);

ALTER TABLE account ALTER COLUMN age SET DEFAULT '0';

-- == mysql 8, downgrade ==

-- alter column account.age: type, default
ALTER TABLE account MODIFY COLUMN age VARCHAR(10) DEFAULT '0';

-- == mariadb 10.6, downgrade ==

-- alter column account.age: type, default
ALTER TABLE account MODIFY COLUMN age VARCHAR(10) DEFAULT '0';
