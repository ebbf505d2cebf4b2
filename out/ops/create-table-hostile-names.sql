-- names with quotes, blanks, capitals, keywords and a leading digit

-- == sqlite 3.35 ==

-- create table select * from "x"; --
CREATE TABLE "select * from ""x""; --" (
    "order" INTEGER NOT NULL,
    "CamelCase" VARCHAR(10),
    "two words" VARCHAR(10),
    "it's" VARCHAR(10),
    "say ""hi""" VARCHAR(10),
    "1st" VARCHAR(10),
    "a.b" VARCHAR(10),
    "größe" VARCHAR(10),
    name_$1 VARCHAR(10),
    PRIMARY KEY ("order"),
    CONSTRAINT "uq; DROP TABLE x" UNIQUE ("CamelCase")
);

CREATE INDEX "ix ""quoted""" ON "select * from ""x""; --" ("two words");

-- == postgresql 14 ==

-- create table select * from "x"; --
CREATE TABLE "select * from ""x""; --" (
    "order" SERIAL NOT NULL,
    "CamelCase" VARCHAR(10),
    "two words" VARCHAR(10),
    "it's" VARCHAR(10),
    "say ""hi""" VARCHAR(10),
    "1st" VARCHAR(10),
    "a.b" VARCHAR(10),
    "größe" VARCHAR(10),
    name_$1 VARCHAR(10),
    PRIMARY KEY ("order"),
    CONSTRAINT "uq; DROP TABLE x" UNIQUE ("CamelCase")
);

CREATE INDEX "ix ""quoted""" ON "select * from ""x""; --" ("two words");

-- == sqlite 3.35, downgrade ==

-- drop table select * from "x"; --
DROP TABLE "select * from ""x""; --";

-- == postgresql 14, downgrade ==

-- drop table select * from "x"; --
DROP TABLE "select * from ""x""; --";
