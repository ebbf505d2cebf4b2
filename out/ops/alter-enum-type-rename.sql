-- another name for an enum type: its columns follow

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "shirt.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

-- alter enum type shirt_size: rename it to size: nothing to do here
-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next VARCHAR(1);

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    size shirt_size
);

-- alter enum type shirt_size: rename it to size
ALTER TYPE shirt_size RENAME TO size;

-- add column shirt.next
ALTER TABLE shirt ADD COLUMN next size;

-- == sqlite 3.35, downgrade ==

-- note[D313]: sqlite has no enum types: the definition of "shirt.size" stays as it is

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size: nothing to do here
-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- drop column shirt.next
ALTER TABLE shirt DROP COLUMN next;

-- alter enum type size: rename it to shirt_size
ALTER TYPE size RENAME TO shirt_size;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;
