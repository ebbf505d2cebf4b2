-- rows of a table whose names SQL has taken

-- == sqlite 3.35 ==

-- create table group
CREATE TABLE "group" (
    "order" INTEGER NOT NULL,
    "User Name" VARCHAR(40),
    PRIMARY KEY ("order")
);

-- insert 1 row into group
INSERT INTO "group" ("order", "User Name") VALUES (1, 'root');

-- == postgresql 14 ==

-- warning[D206]: rows give "group.order" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "order" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('"group"', 'order'), max("order")) FROM "group"

-- create table group
CREATE TABLE "group" (
    "order" SERIAL NOT NULL,
    "User Name" VARCHAR(40),
    PRIMARY KEY ("order")
);

-- insert 1 row into group
INSERT INTO "group" ("order", "User Name") VALUES (1, 'root');

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into group" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into group" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
