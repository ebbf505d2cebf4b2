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

-- == mysql 8 ==

-- drop constraint a of account
ALTER TABLE account DROP INDEX a;

-- == mariadb 10.6 ==

-- drop constraint a of account
ALTER TABLE account DROP INDEX a;

-- == mssql 2016 ==

-- drop constraint account_a_b_key of account
ALTER TABLE account DROP CONSTRAINT account_a_b_key;
GO

-- == oracle 19 ==

-- drop constraint account_a_b_key of account
ALTER TABLE account DROP CONSTRAINT account_a_b_key;

COMMIT;

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

-- == mysql 8, downgrade ==

-- add unique constraint (a, b) to account
ALTER TABLE account ADD UNIQUE (a, b);

-- == mariadb 10.6, downgrade ==

-- add unique constraint (a, b) to account
ALTER TABLE account ADD UNIQUE (a, b);

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (a, b) of "account": two rows that are alike otherwise cannot both have NULL in "a", "b"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`a IS NOT NULL AND b IS NOT NULL` }

-- add unique constraint (a, b) to account
ALTER TABLE account ADD CONSTRAINT account_a_b_key UNIQUE (a, b);
GO

-- == oracle 19, downgrade ==

-- add unique constraint (a, b) to account
ALTER TABLE account ADD CONSTRAINT account_a_b_key UNIQUE (a, b);

COMMIT;
