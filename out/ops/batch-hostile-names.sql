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
