-- a column goes with its foreign key

-- == sqlite 3.35 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar_id
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id) SELECT account.id FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar_id
ALTER TABLE account DROP COLUMN bar_id;

-- == mysql 8 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D405]: mysql made an index of "account" (bar_id) for foreign key (bar_id) if there was none, and keeps it when the foreign key goes

-- drop column account.bar_id
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

ALTER TABLE account DROP COLUMN bar_id;

-- == mariadb 10.6 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D405]: mariadb made an index of "account" (bar_id) for foreign key (bar_id) if there was none, and keeps it when the foreign key goes

-- drop column account.bar_id
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

ALTER TABLE account DROP COLUMN bar_id;

-- == mssql 2016 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar_id
ALTER TABLE account DROP CONSTRAINT account_bar_id_fkey;
GO

ALTER TABLE account DROP COLUMN bar_id;
GO

-- == oracle 19 ==

-- warning[M201]: with column "account.bar_id" goes foreign key (bar_id), which uses it
--   = help: drop it explicitly first if that is what you mean

-- drop column account.bar_id
ALTER TABLE account DROP COLUMN bar_id;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER REFERENCES bar (id);

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD FOREIGN KEY (bar_id) REFERENCES bar (id);

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD FOREIGN KEY (bar_id) REFERENCES bar (id);

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD FOREIGN KEY (bar_id) REFERENCES bar (id);

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD bar_id INTEGER NULL;
GO

ALTER TABLE account ADD CONSTRAINT account_bar_id_fkey FOREIGN KEY (bar_id) REFERENCES bar (id);
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.bar_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column account.bar_id
ALTER TABLE account ADD bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT account_bar_id_fkey FOREIGN KEY (bar_id) REFERENCES bar (id);

COMMIT;
