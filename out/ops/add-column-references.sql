-- a column that refers to another table

-- == sqlite 3.35 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER CONSTRAINT fk_account_bar REFERENCES bar (id) ON DELETE SET NULL;

-- == postgresql 14 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;

-- == mysql 8 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;

-- == mariadb 10.6 ==

-- add column account.bar_id
ALTER TABLE account ADD COLUMN bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;

-- == mssql 2016 ==

-- add column account.bar_id
ALTER TABLE account ADD bar_id INTEGER NULL;
GO

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;
GO

-- == oracle 19 ==

-- add column account.bar_id
ALTER TABLE account ADD bar_id INTEGER;

ALTER TABLE account ADD CONSTRAINT fk_account_bar FOREIGN KEY (bar_id) REFERENCES bar (id) ON DELETE SET NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

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

-- == postgresql 14, downgrade ==

-- drop column account.bar_id
ALTER TABLE account DROP COLUMN bar_id;

-- == mysql 8, downgrade ==

-- note[D405]: mysql made an index of "account" (bar_id) for foreign key "fk_account_bar" if there was none, and keeps it when the foreign key goes

-- drop column account.bar_id
ALTER TABLE account DROP FOREIGN KEY fk_account_bar;

ALTER TABLE account DROP COLUMN bar_id;

-- == mariadb 10.6, downgrade ==

-- note[D405]: mariadb made an index of "account" (bar_id) for foreign key "fk_account_bar" if there was none, and keeps it when the foreign key goes

-- drop column account.bar_id
ALTER TABLE account DROP FOREIGN KEY fk_account_bar;

ALTER TABLE account DROP COLUMN bar_id;

-- == mssql 2016, downgrade ==

-- drop column account.bar_id
ALTER TABLE account DROP CONSTRAINT fk_account_bar;
GO

ALTER TABLE account DROP COLUMN bar_id;
GO

-- == oracle 19, downgrade ==

-- drop column account.bar_id
ALTER TABLE account DROP COLUMN bar_id;

COMMIT;
