-- indexes, checks and computed columns follow a rename; what uses a dropped column goes with it, and somebody is told

-- == sqlite 3.35 ==

-- warning[M201]: with column "item.old" go check constraint "ck_item_old" and index "ix_item_old", which use it
--   = help: drop it explicitly first if that is what you mean

-- rename column item.price to net
-- drop column item.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    net INTEGER,
    gross INTEGER GENERATED ALWAYS AS (net * 2) STORED,
    PRIMARY KEY (id),
    CONSTRAINT ck_item_price CHECK (net >= 0 AND net < 1000)
);

INSERT INTO _alembic_batch_temp (id, net) SELECT item.id, item.price FROM item;

DROP TABLE item;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO item;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_item_price ON item (net) WHERE net > 100;

-- == postgresql 14 ==

-- warning[M201]: with column "item.old" go check constraint "ck_item_old" and index "ix_item_old", which use it
--   = help: drop it explicitly first if that is what you mean

-- rename column item.price to net
-- drop column item.old
ALTER TABLE item RENAME COLUMN price TO net;

ALTER TABLE item DROP COLUMN "old";

-- == mysql 8 ==

-- warning[M201]: with column "item.old" go check constraint "ck_item_old" and index "ix_item_old", which use it
--   = help: drop it explicitly first if that is what you mean

-- rename column item.price to net
-- drop column item.old
ALTER TABLE item DROP CHECK ck_item_price;

ALTER TABLE item DROP COLUMN gross;

ALTER TABLE item RENAME COLUMN price TO net;

ALTER TABLE item ADD COLUMN gross INTEGER GENERATED ALWAYS AS (net * 2) STORED AFTER net;

ALTER TABLE item ADD CONSTRAINT ck_item_price CHECK (net >= 0 AND "price" < 1000);

ALTER TABLE item DROP CHECK ck_item_old;

DROP INDEX ix_item_old ON item;

ALTER TABLE item DROP COLUMN old;

-- == mariadb 10.6 ==

-- warning[M201]: with column "item.old" go check constraint "ck_item_old" and index "ix_item_old", which use it
--   = help: drop it explicitly first if that is what you mean

-- rename column item.price to net
-- drop column item.old
ALTER TABLE item RENAME COLUMN price TO net;

ALTER TABLE item DROP CONSTRAINT ck_item_old;

DROP INDEX ix_item_old ON item;

ALTER TABLE item DROP COLUMN old;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot rename column "item.price": column "gross" is computed from it
--   = help: drop "gross" first and add it again afterwards, or copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot rename column item.price to net: a column that "gross" is computed from keeps its name
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "item.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column item.old
-- rename column item.net to price
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    price INTEGER,
    gross INTEGER GENERATED ALWAYS AS (price * 2) STORED,
    old INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_item_price CHECK (price >= 0 AND price < 1000),
    CONSTRAINT ck_item_old CHECK (old > 0)
);

INSERT INTO _alembic_batch_temp (id, price) SELECT item.id, item.net FROM item;

DROP TABLE item;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO item;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_item_price ON item (price) WHERE price > 100;

CREATE INDEX ix_item_old ON item (old, price);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "item.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column item.old
-- rename column item.net to price
ALTER TABLE item ADD COLUMN "old" INTEGER;

ALTER TABLE item ADD CONSTRAINT ck_item_old CHECK (old > 0);

CREATE INDEX ix_item_old ON item ("old", net);

ALTER TABLE item RENAME COLUMN net TO price;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "item.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column item.old
-- rename column item.net to price
ALTER TABLE item ADD COLUMN old INTEGER;

ALTER TABLE item ADD CONSTRAINT ck_item_old CHECK (old > 0);

CREATE INDEX ix_item_old ON item (old, net);

ALTER TABLE item DROP CHECK ck_item_price;

ALTER TABLE item DROP COLUMN gross;

ALTER TABLE item RENAME COLUMN net TO price;

ALTER TABLE item ADD COLUMN gross INTEGER GENERATED ALWAYS AS (price * 2) STORED AFTER price;

ALTER TABLE item ADD CONSTRAINT ck_item_price CHECK (price >= 0 AND "price" < 1000);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "item.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column item.old
-- rename column item.net to price
ALTER TABLE item ADD COLUMN old INTEGER;

ALTER TABLE item ADD CONSTRAINT ck_item_old CHECK (old > 0);

CREATE INDEX ix_item_old ON item (old, net);

ALTER TABLE item RENAME COLUMN net TO price;
