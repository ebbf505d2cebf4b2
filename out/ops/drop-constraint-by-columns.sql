-- a constraint without a name goes by its columns

-- == sqlite 3.35 ==

-- drop constraint account_a_b_key of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    b INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a, b) SELECT account.id, account.a, account.b FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint account_a_b_key of account
ALTER TABLE account DROP CONSTRAINT account_a_b_key;

-- == sqlite 3.35, downgrade ==

-- add unique constraint (a, b) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    b INTEGER,
    PRIMARY KEY (id),
    UNIQUE (a, b)
);

INSERT INTO _alembic_batch_temp (id, a, b) SELECT account.id, account.a, account.b FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add unique constraint (a, b) to account
ALTER TABLE account ADD UNIQUE (a, b);
