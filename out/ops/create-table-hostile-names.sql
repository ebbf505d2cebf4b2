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

-- == mysql 8 ==

-- create table select * from "x"; --
CREATE TABLE `select * from "x"; --` (
    `order` INTEGER NOT NULL AUTO_INCREMENT,
    `CamelCase` VARCHAR(10),
    `two words` VARCHAR(10),
    `it's` VARCHAR(10),
    `say "hi"` VARCHAR(10),
    `1st` VARCHAR(10),
    `a.b` VARCHAR(10),
    `größe` VARCHAR(10),
    name_$1 VARCHAR(10),
    PRIMARY KEY (`order`),
    CONSTRAINT `uq; DROP TABLE x` UNIQUE (`CamelCase`)
);

CREATE INDEX `ix "quoted"` ON `select * from "x"; --` (`two words`);

-- == mariadb 10.6 ==

-- create table select * from "x"; --
CREATE TABLE `select * from "x"; --` (
    `order` INTEGER NOT NULL AUTO_INCREMENT,
    `CamelCase` VARCHAR(10),
    `two words` VARCHAR(10),
    `it's` VARCHAR(10),
    `say "hi"` VARCHAR(10),
    `1st` VARCHAR(10),
    `a.b` VARCHAR(10),
    `größe` VARCHAR(10),
    name_$1 VARCHAR(10),
    PRIMARY KEY (`order`),
    CONSTRAINT `uq; DROP TABLE x` UNIQUE (`CamelCase`)
);

CREATE INDEX `ix "quoted"` ON `select * from "x"; --` (`two words`);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq; DROP TABLE x" of "select * from "x"; --": two rows that are alike otherwise cannot both have NULL in "CamelCase"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`CamelCase IS NOT NULL` }

-- create table select * from "x"; --
CREATE TABLE [select * from "x"; --] (
    [order] INTEGER IDENTITY(1, 1) NOT NULL,
    [CamelCase] VARCHAR(10) NULL,
    [two words] VARCHAR(10) NULL,
    [it's] VARCHAR(10) NULL,
    [say "hi"] VARCHAR(10) NULL,
    [1st] VARCHAR(10) NULL,
    [a.b] VARCHAR(10) NULL,
    [größe] VARCHAR(10) NULL,
    name_$1 VARCHAR(10) NULL,
    CONSTRAINT [select * from "x"; --_pkey] PRIMARY KEY ([order]),
    CONSTRAINT [uq; DROP TABLE x] UNIQUE ([CamelCase])
);
GO

CREATE INDEX [ix "quoted"] ON [select * from "x"; --] ([two words]);
GO

-- == oracle 19 ==

-- unsupported: error[D447]: oracle has no name "select * from \"x\"; --": no name there can hold a double quote
--   = help: choose another name, or leave it out here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- drop table select * from "x"; --
DROP TABLE "select * from ""x""; --";

-- == postgresql 14, downgrade ==

-- drop table select * from "x"; --
DROP TABLE "select * from ""x""; --";

-- == mysql 8, downgrade ==

-- drop table select * from "x"; --
DROP TABLE `select * from "x"; --`;

-- == mariadb 10.6, downgrade ==

-- drop table select * from "x"; --
DROP TABLE `select * from "x"; --`;

-- == mssql 2016, downgrade ==

-- drop table select * from "x"; --
DROP TABLE [select * from "x"; --];
GO
