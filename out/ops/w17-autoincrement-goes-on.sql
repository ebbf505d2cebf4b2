-- a copy keeps AUTOINCREMENT and goes on counting where the table stopped

-- == sqlite 3.35 ==

-- drop column ticket.old
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject TEXT
);

INSERT INTO _alembic_batch_temp (id, subject) SELECT ticket.id, ticket.subject FROM ticket;

DELETE FROM sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM sqlite_sequence WHERE name = 'ticket';

DROP TABLE ticket;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO ticket;

PRAGMA legacy_alter_table = OFF;

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
