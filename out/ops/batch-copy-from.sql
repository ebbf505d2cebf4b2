-- a table that history does not know is described in the block

-- == sqlite 3.35 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    total NUMERIC(10, 2) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, total) SELECT "order".id, coalesce("order"."Total Amount", 0) FROM "order";

DROP TABLE "order";

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO "order";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_order_total ON "order" (total);

-- == postgresql 14 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
UPDATE "order" SET "Total Amount" = 0 WHERE "Total Amount" IS NULL;

ALTER TABLE "order" ALTER COLUMN "Total Amount" SET NOT NULL;

ALTER TABLE "order" RENAME COLUMN "Total Amount" TO total;

-- == mysql 8 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
UPDATE `order` SET `Total Amount` = 0 WHERE `Total Amount` IS NULL;

ALTER TABLE `order` CHANGE COLUMN `Total Amount` total NUMERIC(10, 2) NOT NULL;

-- == mariadb 10.6 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
UPDATE `order` SET `Total Amount` = 0 WHERE `Total Amount` IS NULL;

ALTER TABLE `order` CHANGE COLUMN `Total Amount` total NUMERIC(10, 2) NOT NULL;

-- == mssql 2016 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
UPDATE [order] SET [Total Amount] = 0 WHERE [Total Amount] IS NULL;
GO

DROP INDEX ix_order_total ON [order];
GO

ALTER TABLE [order] ALTER COLUMN [Total Amount] NUMERIC(10, 2) NOT NULL;
GO

EXEC sp_rename N'[order].[Total Amount]', N'total', 'COLUMN';
GO

CREATE INDEX ix_order_total ON [order] (total);
GO

-- == oracle 19 ==

-- rename column order.Total Amount to total; alter column order.Total Amount: nullability
UPDATE "order" SET "Total Amount" = 0 WHERE "Total Amount" IS NULL;

ALTER TABLE "order" MODIFY "Total Amount" NOT NULL;

ALTER TABLE "order" RENAME COLUMN "Total Amount" TO total;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    "Total Amount" NUMERIC(10, 2),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, "Total Amount") SELECT "order".id, "order".total FROM "order";

DROP TABLE "order";

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO "order";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_order_total ON "order" ("Total Amount");

-- == postgresql 14, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
ALTER TABLE "order" ALTER COLUMN total DROP NOT NULL;

ALTER TABLE "order" RENAME COLUMN total TO "Total Amount";

-- == mysql 8, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
ALTER TABLE `order` CHANGE COLUMN total `Total Amount` NUMERIC(10, 2);

-- == mariadb 10.6, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
ALTER TABLE `order` CHANGE COLUMN total `Total Amount` NUMERIC(10, 2);

-- == mssql 2016, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
DROP INDEX ix_order_total ON [order];
GO

ALTER TABLE [order] ALTER COLUMN total NUMERIC(10, 2) NULL;
GO

EXEC sp_rename N'[order].total', N'Total Amount', 'COLUMN';
GO

CREATE INDEX ix_order_total ON [order] ([Total Amount]);
GO

-- == oracle 19, downgrade ==

-- rename column order.total to Total Amount; alter column order.total: nullability
ALTER TABLE "order" MODIFY total NULL;

ALTER TABLE "order" RENAME COLUMN total TO "Total Amount";

COMMIT;
