-- an enum with a type of its own, which no later version has yet

-- == sqlite 3.35 ==

-- create table shirt
CREATE TABLE shirt (
    size VARCHAR(1)
);

-- == postgresql 14 ==

-- unsupported: error[D102]: postgresql has no type for enum("s", "m", "l")
--   = help: enum types come in a later version: say nativeEnum: false to store its members as text

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE shirt;
