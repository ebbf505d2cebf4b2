-- what was known of columns is corrected before a block, by name and one by one

-- == sqlite 3.35 ==

-- drop column some_table.bar
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    flag BOOLEAN DEFAULT 0 NOT NULL,
    made DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT ck_flag CHECK (flag IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, flag, made) SELECT some_table.id, some_table.flag, some_table.made FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mysql 8 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mariadb 10.6 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

-- == mssql 2016 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;
GO

-- == oracle 19 ==

-- drop column some_table.bar
ALTER TABLE some_table DROP COLUMN bar;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD COLUMN bar INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD bar INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "some_table.bar", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column some_table.bar
ALTER TABLE some_table ADD bar INTEGER;

COMMIT;
