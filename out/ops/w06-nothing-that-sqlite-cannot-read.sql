-- what SQLite has no statement for becomes a copy of the table

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- alter column account.name: nullability
-- alter column account.state: type, default
-- add column account.seen
-- add unique constraint "uq_account_name" to account
-- comment on table account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    state TEXT,
    seen DATETIME DEFAULT (CURRENT_TIMESTAMP),
    PRIMARY KEY (id),
    CONSTRAINT uq_account_name UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, state) SELECT account.id, coalesce(account.name, ''), account.state FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: nullability
UPDATE account SET name = '' WHERE name IS NULL;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- alter column account.state: type, default
ALTER TABLE account ALTER COLUMN state DROP DEFAULT;

ALTER TABLE account ALTER COLUMN state TYPE TEXT;

-- add column account.seen
ALTER TABLE account ADD COLUMN seen TIMESTAMP WITHOUT TIME ZONE DEFAULT (CURRENT_TIMESTAMP);

-- add unique constraint "uq_account_name" to account
ALTER TABLE account ADD CONSTRAINT uq_account_name UNIQUE (name);

-- comment on table account
COMMENT ON TABLE account IS 'everybody''s';

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table account

-- drop the comment on table account
-- drop constraint uq_account_name of account
-- drop column account.seen
-- alter column account.state: type, default
-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    state VARCHAR(9) DEFAULT 'new',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, state) SELECT account.id, account.name, account.state FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop the comment on table account
COMMENT ON TABLE account IS NULL;

-- drop constraint uq_account_name of account
ALTER TABLE account DROP CONSTRAINT uq_account_name;

-- drop column account.seen
ALTER TABLE account DROP COLUMN seen;

-- alter column account.state: type, default
ALTER TABLE account ALTER COLUMN state TYPE VARCHAR(9);

ALTER TABLE account ALTER COLUMN state SET DEFAULT 'new';

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;
