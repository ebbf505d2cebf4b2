-- every part of every index is there after the table was copied (W19)

-- == sqlite 3.35 ==

-- rename column account.age to years
-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    email VARCHAR(80),
    years INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, years) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_account_lower ON account ((lower(email)));

CREATE INDEX ix_account_adults ON account (name COLLATE "NOCASE" DESC, id) WHERE years >= 18;

CREATE INDEX ix_account_name ON account (name);

CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- rename column account.age to years
-- alter column account.name: nullability
ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- == mysql 8 ==

-- rename column account.age to years
-- alter column account.name: nullability
ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mariadb 10.6 ==

-- rename column account.age to years
-- alter column account.name: nullability
ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot make index "ix_account_adults": a column of an index has no collation of its own
--   = help: leave the collation out here: if (op.dialect === …)

-- == oracle 19 ==

-- rename column account.age to years
-- alter column account.name: nullability
ALTER TABLE account RENAME COLUMN age TO years;

ALTER TABLE account MODIFY name NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.name: nullability
-- rename column account.years to age
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.years FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX ix_account_lower ON account ((lower(email)));

CREATE INDEX ix_account_adults ON account (name COLLATE "NOCASE" DESC, id) WHERE age >= 18;

CREATE INDEX ix_account_name ON account (name);

CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14, downgrade ==

-- alter column account.name: nullability
-- rename column account.years to age
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;

ALTER TABLE account RENAME COLUMN years TO age;

-- == mysql 8, downgrade ==

-- alter column account.name: nullability
-- rename column account.years to age
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

ALTER TABLE account RENAME COLUMN years TO age;

-- == mariadb 10.6, downgrade ==

-- alter column account.name: nullability
-- rename column account.years to age
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

ALTER TABLE account RENAME COLUMN years TO age;

-- == oracle 19, downgrade ==

-- alter column account.name: nullability
-- rename column account.years to age
ALTER TABLE account MODIFY name NULL;

ALTER TABLE account RENAME COLUMN years TO age;

COMMIT;
