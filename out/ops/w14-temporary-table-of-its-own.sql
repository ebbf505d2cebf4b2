-- tables whose long names begin alike are copied under names of their own

-- == sqlite 3.35 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
CREATE TABLE _copy_of_a_name_that_is_long_enough_to_be_cut_off_1 (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _copy_of_a_name_that_is_long_enough_to_be_cut_off_1 (id) SELECT a_name_that_is_long_enough_to_be_cut_off_1.id FROM a_name_that_is_long_enough_to_be_cut_off_1;

DROP TABLE a_name_that_is_long_enough_to_be_cut_off_1;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _copy_of_a_name_that_is_long_enough_to_be_cut_off_1 RENAME TO a_name_that_is_long_enough_to_be_cut_off_1;

PRAGMA legacy_alter_table = OFF;

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
CREATE TABLE _copy_of_a_name_that_is_long_enough_to_be_cut_off_2 (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _copy_of_a_name_that_is_long_enough_to_be_cut_off_2 (id) SELECT a_name_that_is_long_enough_to_be_cut_off_2.id FROM a_name_that_is_long_enough_to_be_cut_off_2;

DROP TABLE a_name_that_is_long_enough_to_be_cut_off_2;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _copy_of_a_name_that_is_long_enough_to_be_cut_off_2 RENAME TO a_name_that_is_long_enough_to_be_cut_off_2;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 DROP COLUMN "old";

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 DROP COLUMN "old";

-- == mysql 8 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 DROP COLUMN old;

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 DROP COLUMN old;

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 DROP COLUMN old;

-- == mssql 2016 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 DROP COLUMN old;
GO

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 DROP COLUMN old;

-- drop column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD COLUMN old INTEGER;

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD COLUMN "old" INTEGER;

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD COLUMN old INTEGER;

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD COLUMN old INTEGER;

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD old INTEGER NULL;
GO

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_2.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "a_name_that_is_long_enough_to_be_cut_off_1.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column a_name_that_is_long_enough_to_be_cut_off_2.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_2 ADD old INTEGER;

-- add column a_name_that_is_long_enough_to_be_cut_off_1.old
ALTER TABLE a_name_that_is_long_enough_to_be_cut_off_1 ADD old INTEGER;

COMMIT;
