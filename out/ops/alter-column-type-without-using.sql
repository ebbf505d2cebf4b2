-- a type that PostgreSQL converts for nobody

-- == sqlite 3.35 ==

-- alter column account.age: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D107]: postgresql does not turn string(10) into integer by itself in column "account.age"
--   = help: say how, for example: using: sql`CAST(age AS …)` for integer

-- == sqlite 3.35, downgrade ==

-- alter column account.age: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age VARCHAR(10),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;
