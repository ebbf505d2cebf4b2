-- name, type, NOT NULL, default and comment in one call

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    full_name TEXT DEFAULT 'unknown' NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, full_name) SELECT account.id, coalesce(account.name, 'unknown') FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- rename column account.name to full_name; alter column account.name: type, nullability, default, comment
ALTER TABLE account ALTER COLUMN name TYPE TEXT;

ALTER TABLE account ALTER COLUMN name SET DEFAULT 'unknown';

UPDATE account SET name = 'unknown' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

COMMENT ON COLUMN account.name IS 'as on the passport';

ALTER TABLE account RENAME COLUMN name TO full_name;

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.full_name

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT account.id, account.full_name FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- rename column account.full_name to name; alter column account.full_name: type, nullability, default, comment
ALTER TABLE account ALTER COLUMN full_name DROP DEFAULT;

ALTER TABLE account ALTER COLUMN full_name TYPE VARCHAR(40);

ALTER TABLE account ALTER COLUMN full_name DROP NOT NULL;

COMMENT ON COLUMN account.full_name IS NULL;

ALTER TABLE account RENAME COLUMN full_name TO name;
