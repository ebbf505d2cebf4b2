-- a table has one primary key, so that it needs neither name nor columns

-- == sqlite 3.35 ==

-- drop constraint account_pkey of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER
);

INSERT INTO _alembic_batch_temp (rowid, id, name, email, age) SELECT account.rowid, account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint account_pkey of account
ALTER TABLE account DROP CONSTRAINT account_pkey;

-- == mysql 8 ==

-- unsupported: error[D402]: mysql cannot number "account.id": there is no key that begins with it
--   = help: make it the first column of the primary key or of a unique constraint; before that key is dropped, op.alterColumn(…, "id", { autoincrement: false })

-- == mariadb 10.6 ==

-- unsupported: error[D402]: mariadb cannot number "account.id": there is no key that begins with it
--   = help: make it the first column of the primary key or of a unique constraint; before that key is dropped, op.alterColumn(…, "id", { autoincrement: false })

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
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD PRIMARY KEY (id);

-- == mssql 2016, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

-- == oracle 19, downgrade ==

-- add primary key (id) to account
ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);

COMMIT;
