-- a copy of a table whose names would break out, were they not quoted

-- == sqlite 3.35 ==

-- rename column Order; DROP TABLE x.say "hi" to select; alter column Order; DROP TABLE x.say "hi": nullability
CREATE TABLE _alembic_batch_temp (
    "primary" INTEGER NOT NULL,
    "it's" VARCHAR(10) DEFAULT ''';--' NOT NULL,
    "select" VARCHAR(10) NOT NULL,
    PRIMARY KEY ("primary"),
    CONSTRAINT "ck'1" CHECK ("it's" <> "select")
);

INSERT INTO _alembic_batch_temp ("primary", "it's", "select") SELECT "Order; DROP TABLE x"."primary", "Order; DROP TABLE x"."it's", coalesce("Order; DROP TABLE x"."say ""hi""", '''') FROM "Order; DROP TABLE x";

DROP TABLE "Order; DROP TABLE x";

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO "Order; DROP TABLE x";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix one" ON "Order; DROP TABLE x" ("it's");

-- == postgresql 14 ==

-- rename column Order; DROP TABLE x.say "hi" to select; alter column Order; DROP TABLE x.say "hi": nullability
UPDATE "Order; DROP TABLE x" SET "say ""hi""" = '''' WHERE "say ""hi""" IS NULL;

ALTER TABLE "Order; DROP TABLE x" ALTER COLUMN "say ""hi""" SET NOT NULL;

ALTER TABLE "Order; DROP TABLE x" RENAME COLUMN "say ""hi""" TO "select";

-- == mysql 8 ==

-- rename column Order; DROP TABLE x.say "hi" to select; alter column Order; DROP TABLE x.say "hi": nullability
UPDATE `Order; DROP TABLE x` SET `say "hi"` = '''' WHERE `say "hi"` IS NULL;

ALTER TABLE `Order; DROP TABLE x` DROP CHECK `ck'1`;

ALTER TABLE `Order; DROP TABLE x` RENAME COLUMN `say "hi"` TO `select`;

ALTER TABLE `Order; DROP TABLE x` MODIFY COLUMN `select` VARCHAR(10) NOT NULL;

ALTER TABLE `Order; DROP TABLE x` ADD CONSTRAINT `ck'1` CHECK (`it's` <> `select`);

-- == mariadb 10.6 ==

-- rename column Order; DROP TABLE x.say "hi" to select; alter column Order; DROP TABLE x.say "hi": nullability
UPDATE `Order; DROP TABLE x` SET `say "hi"` = '''' WHERE `say "hi"` IS NULL;

ALTER TABLE `Order; DROP TABLE x` CHANGE COLUMN `say "hi"` `select` VARCHAR(10) NOT NULL;

-- == mssql 2016 ==

-- rename column Order; DROP TABLE x.say "hi" to select; alter column Order; DROP TABLE x.say "hi": nullability
UPDATE [Order; DROP TABLE x] SET [say "hi"] = '''' WHERE [say "hi"] IS NULL;
GO

ALTER TABLE [Order; DROP TABLE x] DROP CONSTRAINT [ck'1];
GO

ALTER TABLE [Order; DROP TABLE x] ALTER COLUMN [say "hi"] VARCHAR(10) NOT NULL;
GO

EXEC sp_rename N'[Order; DROP TABLE x].[say "hi"]', N'select', 'COLUMN';
GO

ALTER TABLE [Order; DROP TABLE x] ADD CONSTRAINT [ck'1] CHECK ([it's] <> [select]);
GO

-- == oracle 19 ==

-- unsupported: error[D447]: oracle has no name "say \"hi\"": no name there can hold a double quote
--   = help: choose another name, or leave it out here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- rename column Order; DROP TABLE x.select to say "hi"; alter column Order; DROP TABLE x.select: nullability
CREATE TABLE _alembic_batch_temp (
    "primary" INTEGER NOT NULL,
    "it's" VARCHAR(10) DEFAULT ''';--' NOT NULL,
    "say ""hi""" VARCHAR(10),
    PRIMARY KEY ("primary"),
    CONSTRAINT "ck'1" CHECK ("it's" <> "say ""hi""")
);

INSERT INTO _alembic_batch_temp ("primary", "it's", "say ""hi""") SELECT "Order; DROP TABLE x"."primary", "Order; DROP TABLE x"."it's", "Order; DROP TABLE x"."select" FROM "Order; DROP TABLE x";

DROP TABLE "Order; DROP TABLE x";

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO "Order; DROP TABLE x";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix one" ON "Order; DROP TABLE x" ("it's");

-- == postgresql 14, downgrade ==

-- rename column Order; DROP TABLE x.select to say "hi"; alter column Order; DROP TABLE x.select: nullability
ALTER TABLE "Order; DROP TABLE x" ALTER COLUMN "select" DROP NOT NULL;

ALTER TABLE "Order; DROP TABLE x" RENAME COLUMN "select" TO "say ""hi""";

-- == mysql 8, downgrade ==

-- rename column Order; DROP TABLE x.select to say "hi"; alter column Order; DROP TABLE x.select: nullability
ALTER TABLE `Order; DROP TABLE x` DROP CHECK `ck'1`;

ALTER TABLE `Order; DROP TABLE x` RENAME COLUMN `select` TO `say "hi"`;

ALTER TABLE `Order; DROP TABLE x` MODIFY COLUMN `say "hi"` VARCHAR(10);

ALTER TABLE `Order; DROP TABLE x` ADD CONSTRAINT `ck'1` CHECK (`it's` <> `say "hi"`);

-- == mariadb 10.6, downgrade ==

-- rename column Order; DROP TABLE x.select to say "hi"; alter column Order; DROP TABLE x.select: nullability
ALTER TABLE `Order; DROP TABLE x` CHANGE COLUMN `select` `say "hi"` VARCHAR(10);

-- == mssql 2016, downgrade ==

-- rename column Order; DROP TABLE x.select to say "hi"; alter column Order; DROP TABLE x.select: nullability
ALTER TABLE [Order; DROP TABLE x] DROP CONSTRAINT [ck'1];
GO

ALTER TABLE [Order; DROP TABLE x] ALTER COLUMN [select] VARCHAR(10) NULL;
GO

EXEC sp_rename N'[Order; DROP TABLE x].[select]', N'say "hi"', 'COLUMN';
GO

ALTER TABLE [Order; DROP TABLE x] ADD CONSTRAINT [ck'1] CHECK ([it's] <> [say "hi"]);
GO
