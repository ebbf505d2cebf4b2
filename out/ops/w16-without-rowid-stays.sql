-- a copy keeps WITHOUT ROWID, and the numbers of rows where there are any that can be seen

-- == sqlite 3.35 ==

-- drop column country.old
CREATE TABLE _alembic_batch_temp (
    code VARCHAR(2) NOT NULL,
    PRIMARY KEY (code)
) WITHOUT ROWID;

INSERT INTO _alembic_batch_temp (code) SELECT country.code FROM country;

DROP TABLE country;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO country;

PRAGMA legacy_alter_table = OFF;

-- drop column log.old
CREATE TABLE _alembic_batch_temp (
    line TEXT,
    rowid TEXT
);

INSERT INTO _alembic_batch_temp (_rowid_, line, rowid) SELECT log._rowid_, log.line, log.rowid FROM log;

DROP TABLE log;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO log;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column country.old
ALTER TABLE country DROP COLUMN "old";

-- drop column log.old
ALTER TABLE log DROP COLUMN "old";

-- == mysql 8 ==

-- drop column country.old
ALTER TABLE country DROP COLUMN old;

-- drop column log.old
ALTER TABLE `log` DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column country.old
ALTER TABLE country DROP COLUMN old;

-- drop column log.old
ALTER TABLE `log` DROP COLUMN old;

-- == mssql 2016 ==

-- drop column country.old
ALTER TABLE country DROP COLUMN old;
GO

-- drop column log.old
ALTER TABLE log DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column country.old
ALTER TABLE country DROP COLUMN old;

-- drop column log.old
ALTER TABLE log DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE log ADD COLUMN old INTEGER;

-- add column country.old
ALTER TABLE country ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE log ADD COLUMN "old" INTEGER;

-- add column country.old
ALTER TABLE country ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE `log` ADD COLUMN old INTEGER;

-- add column country.old
ALTER TABLE country ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE `log` ADD COLUMN old INTEGER;

-- add column country.old
ALTER TABLE country ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE log ADD old INTEGER NULL;
GO

-- add column country.old
ALTER TABLE country ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "log.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "country.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column log.old
ALTER TABLE log ADD old INTEGER;

-- add column country.old
ALTER TABLE country ADD old INTEGER;

COMMIT;
