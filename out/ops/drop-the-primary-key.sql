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
