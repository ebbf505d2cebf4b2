-- a table loses its key

-- == sqlite 3.35 ==

-- drop constraint pk_account of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40)
);

INSERT INTO _alembic_batch_temp (rowid, id, name) SELECT account.rowid, account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint pk_account of account
ALTER TABLE account DROP CONSTRAINT pk_account;

-- == mysql 8 ==

-- unsupported: error[D402]: mysql cannot number "account.id": there is no key that begins with it
--   = help: make it the first column of the primary key or of a unique constraint; before that key is dropped, op.alterColumn(…, "id", { autoincrement: false })

-- == mariadb 10.6 ==

-- unsupported: error[D402]: mariadb cannot number "account.id": there is no key that begins with it
--   = help: make it the first column of the primary key or of a unique constraint; before that key is dropped, op.alterColumn(…, "id", { autoincrement: false })

-- == mssql 2016 ==

-- drop constraint pk_account of account
ALTER TABLE account DROP CONSTRAINT pk_account;
GO

-- == oracle 19 ==

-- drop constraint pk_account of account
ALTER TABLE account DROP CONSTRAINT pk_account;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- add primary key "pk_account" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    CONSTRAINT pk_account PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add primary key "pk_account" to account
ALTER TABLE account ADD CONSTRAINT pk_account PRIMARY KEY (id);

-- == mssql 2016, downgrade ==

-- add primary key "pk_account" to account
ALTER TABLE account ADD CONSTRAINT pk_account PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- add primary key "pk_account" to account
ALTER TABLE account ADD CONSTRAINT pk_account PRIMARY KEY (id);

COMMIT;
