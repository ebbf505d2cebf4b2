-- the type of an enum goes with the last column that has it, and not with the first

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1),
    fit VARCHAR(1),
    PRIMARY KEY (id)
);

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column hat.size
ALTER TABLE hat DROP COLUMN size;

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size,
    fit shirt_size,
    PRIMARY KEY (id)
);

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- drop column hat.size
ALTER TABLE hat DROP COLUMN size;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "hat.size", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "shirt.fit", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "shirt.size", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column hat.size
ALTER TABLE hat ADD COLUMN size VARCHAR(1);

-- add column shirt.fit
ALTER TABLE shirt ADD COLUMN fit VARCHAR(1);

-- add column shirt.size
ALTER TABLE shirt ADD COLUMN size VARCHAR(1);

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "hat.size", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "shirt.fit", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back column "shirt.size", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column hat.size
ALTER TABLE hat ADD COLUMN size hat_size;

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- add column shirt.fit
ALTER TABLE shirt ADD COLUMN fit shirt_size;

-- add column shirt.size
ALTER TABLE shirt ADD COLUMN size shirt_size;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;
