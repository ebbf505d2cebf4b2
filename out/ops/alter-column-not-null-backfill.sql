-- NOT NULL, with a value for the NULLs that are there

-- == sqlite 3.35 ==

-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, coalesce(account.name, 'it''s nobody') FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: nullability
UPDATE account SET name = 'it''s nobody' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- == sqlite 3.35, downgrade ==

-- alter column account.name: nullability
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

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;
