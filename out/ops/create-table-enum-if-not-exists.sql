-- an enum type that may be there, as the table may

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size VARCHAR(2)
);

-- == postgresql 14 ==

-- create enum type shirt_size
DO $type1$ BEGIN CREATE TYPE shirt_size AS ENUM ('$$', 'm'); EXCEPTION WHEN duplicate_object THEN NULL; END $type1$;

-- create table shirt
CREATE TABLE IF NOT EXISTS shirt (
    size shirt_size
);

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE IF EXISTS shirt;

-- drop enum type shirt_size
DROP TYPE IF EXISTS shirt_size;
