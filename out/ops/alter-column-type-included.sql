-- the type of a column that a referenced key includes

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    rank INTEGER,
    PRIMARY KEY (id)
);

-- create table login
CREATE TABLE login (
    account_id INTEGER,
    FOREIGN KEY (account_id) REFERENCES account (id)
);

-- alter column account.rank: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    rank BIGINT,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, rank) SELECT account.id, account.rank FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot change the type of "account.rank": a key includes it that foreign key (account_id) of "login" refers to
--   = help: drop that foreign key first and make it again afterwards

-- == sqlite 3.35, downgrade ==

-- alter column account.rank: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    rank INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, rank) SELECT account.id, account.rank FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- drop table login
DROP TABLE login;

-- drop table account
DROP TABLE account;
