-- what a copy must not lose: AUTOINCREMENT, collation, defaults, checks, computed columns, indexes

-- == sqlite 3.35 ==

-- drop column ticket.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject VARCHAR(80) COLLATE "NOCASE" DEFAULT 'it''s' NOT NULL,
    open BOOLEAN DEFAULT 1 NOT NULL,
    price NUMERIC(10, 2),
    gross NUMERIC(10, 2) GENERATED ALWAYS AS (price * 1.19) STORED,
    CHECK (price >= 0),
    UNIQUE (subject, open),
    CONSTRAINT ck_ticket_open CHECK (open IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, subject, open, price) SELECT ticket.id, ticket.subject, ticket.open, ticket.price FROM ticket;

DELETE FROM sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM sqlite_sequence WHERE name = 'ticket';

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_ticket_lower ON ticket ((lower(subject)));

CREATE INDEX ix_ticket_price ON ticket (price DESC) WHERE price > 100;

-- == postgresql 14 ==

-- drop column ticket.old
ALTER TABLE ticket DROP COLUMN "old";

-- == mysql 8 ==

-- drop column ticket.old
ALTER TABLE ticket DROP COLUMN old;

-- == mariadb 10.6 ==

-- drop column ticket.old
ALTER TABLE ticket DROP COLUMN old;

-- == mssql 2016 ==

-- drop column ticket.old
ALTER TABLE ticket DROP COLUMN old;
GO

-- == oracle 19 ==

-- drop column ticket.old
ALTER TABLE ticket DROP COLUMN old;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD COLUMN old INTEGER;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD COLUMN "old" INTEGER;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD COLUMN old INTEGER;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD COLUMN old INTEGER;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD old INTEGER NULL;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "ticket.old", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column ticket.old
ALTER TABLE ticket ADD old INTEGER;

COMMIT;
