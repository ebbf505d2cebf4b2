-- members more: outside of the transaction on PostgreSQL, in the CHECK on SQLite

-- == sqlite 3.35 ==

-- unsupported: error[M120]: constraint "shirt_size" appears twice
--   = help: name it once

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size,
    next shirt_size,
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size shirt_size
);

-- alter enum type shirt_size: add "xxl"
ALTER TYPE shirt_size ADD VALUE 'xxl';

-- alter enum type shirt_size: add "l"
ALTER TYPE shirt_size ADD VALUE IF NOT EXISTS 'l' BEFORE 'xxl';

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- drop enum type shirt_size
DROP TYPE shirt_size;
