-- a CHECK, a partial index and a computed column follow the new name

-- == sqlite 3.35 ==

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- add check constraint "ck_account_years" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    years INTEGER,
    doubled INTEGER GENERATED ALWAYS AS (years * 2) STORED,
    PRIMARY KEY (id),
    CONSTRAINT ck_account_age CHECK (years >= 0 AND 'age' <> ''),
    CONSTRAINT ck_account_years CHECK (years < 200)
);

INSERT INTO _alembic_batch_temp (id, years) SELECT account.id, account.years FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_adult ON account (id) WHERE years >= 18;

-- == postgresql 14 ==

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- add check constraint "ck_account_years" to account
ALTER TABLE account ADD CONSTRAINT ck_account_years CHECK (years < 200);

-- == sqlite 3.35, downgrade ==

-- drop constraint ck_account_years of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    years INTEGER,
    doubled INTEGER GENERATED ALWAYS AS (years * 2) STORED,
    PRIMARY KEY (id),
    CONSTRAINT ck_account_age CHECK (years >= 0 AND 'age' <> '')
);

INSERT INTO _alembic_batch_temp (id, years) SELECT account.id, account.years FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_adult ON account (id) WHERE years >= 18;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- == postgresql 14, downgrade ==

-- drop constraint ck_account_years of account
ALTER TABLE account DROP CONSTRAINT ck_account_years;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;
