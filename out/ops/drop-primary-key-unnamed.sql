-- a key without a name goes by the name that PostgreSQL gave it

-- == sqlite 3.35 ==

-- drop constraint account_pkey of account
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

-- drop constraint account_pkey of account
ALTER TABLE account DROP CONSTRAINT account_pkey;

-- == mysql 8 ==

-- alter column account.id: autoincrement
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL;

-- drop constraint PRIMARY of account
ALTER TABLE account DROP PRIMARY KEY;

-- == mariadb 10.6 ==

-- alter column account.id: autoincrement
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL;

-- drop constraint PRIMARY of account
ALTER TABLE account DROP PRIMARY KEY;

-- == mssql 2016 ==

-- drop constraint account_pkey of account
ALTER TABLE account DROP CONSTRAINT account_pkey;
GO

-- == oracle 19 ==

-- drop constraint account_pkey of account
ALTER TABLE account DROP CONSTRAINT account_pkey;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- add primary key (id) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD PRIMARY KEY (id);

-- == mysql 8, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD PRIMARY KEY (id);

-- alter column account.id: autoincrement
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mariadb 10.6, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD PRIMARY KEY (id);

-- alter column account.id: autoincrement
ALTER TABLE account MODIFY COLUMN id INTEGER NOT NULL AUTO_INCREMENT;

-- == mssql 2016, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);

COMMIT;
