-- an enum type that is made by itself, and stays when the last column that has it goes

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: nothing is printed for "create enum type shirt_size"

-- note[D313]: sqlite has no enum types: nothing is printed for "create enum type it's a "type""

-- create enum type shirt_size: nothing to do here
-- create enum type it's a "type": nothing to do here
-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id)
);

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm', 'l');

-- create enum type it's a "type"
DO $$ BEGIN CREATE TYPE "it's a ""type""" AS ENUM ('it''s'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id)
);

-- drop table shirt
DROP TABLE shirt;

-- == sqlite 3.35, downgrade ==

-- note[D313]: sqlite has no enum types: nothing is printed for "drop enum type shirt_size"

-- note[D313]: sqlite has no enum types: nothing is printed for "drop enum type it's a "type""

-- drop enum type shirt_size: nothing to do here
-- drop enum type it's a "type": nothing to do here

-- == postgresql 14, downgrade ==

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- drop enum type it's a "type"
DROP TYPE IF EXISTS "it's a ""type""";
