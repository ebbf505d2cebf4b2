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

-- == mysql 8 ==

-- rename column account.age to years
ALTER TABLE account DROP CHECK ck_account_age;

ALTER TABLE account DROP COLUMN doubled;

ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account ADD COLUMN doubled INTEGER GENERATED ALWAYS AS (years * 2) STORED;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (years >= 0 AND 'age' <> '');

-- add check constraint "ck_account_years" to account
ALTER TABLE account ADD CONSTRAINT ck_account_years CHECK (years < 200);

-- == mariadb 10.6 ==

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- add check constraint "ck_account_years" to account
ALTER TABLE account ADD CONSTRAINT ck_account_years CHECK (years < 200);

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot rename column "account.age": column "doubled" is computed from it
--   = help: drop "doubled" first and add it again afterwards, or copy the table: recreate: "always"

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot rename column account.age to years: a column that "doubled" is computed from keeps its name
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

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

-- == mysql 8, downgrade ==

-- drop constraint ck_account_years of account
ALTER TABLE account DROP CHECK ck_account_years;

-- rename column account.years to age
ALTER TABLE account DROP CHECK ck_account_age;

ALTER TABLE account DROP COLUMN doubled;

ALTER TABLE account RENAME COLUMN years TO age;

ALTER TABLE account ADD COLUMN doubled INTEGER GENERATED ALWAYS AS (age * 2) STORED;

ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0 AND 'age' <> '');

-- == mariadb 10.6, downgrade ==

-- drop constraint ck_account_years of account
ALTER TABLE account DROP CONSTRAINT ck_account_years;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;
