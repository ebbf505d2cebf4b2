-- columns that ride along with a key, on PostgreSQL alone

-- == sqlite 3.35 ==

-- add unique constraint (name) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id),
    UNIQUE (name)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- create table login
CREATE TABLE login (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE,
    CONSTRAINT pk_login PRIMARY KEY (id),
    UNIQUE (account_id)
);

-- rename column login.day to date
ALTER TABLE login RENAME COLUMN day TO date;

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- drop constraint login_account_id_key of login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    date DATE,
    CONSTRAINT pk_login PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, account_id, date) SELECT login.id, login.account_id, login.date FROM login;

DROP TABLE login;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO login;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[M201]: with column "account.age" goes unique constraint (name), which uses it
--   = help: drop it explicitly first if that is what you mean

-- add unique constraint (name) to account
ALTER TABLE account ADD UNIQUE (name) INCLUDE (email, age);

-- create table login
CREATE TABLE login (
    id SERIAL NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE,
    CONSTRAINT pk_login PRIMARY KEY (id) INCLUDE (day),
    UNIQUE (account_id) INCLUDE (day)
);

-- rename column login.day to date
ALTER TABLE login RENAME COLUMN day TO date;

-- drop column account.age
ALTER TABLE account DROP COLUMN age;

-- drop constraint login_account_id_day_key of login
ALTER TABLE login DROP CONSTRAINT login_account_id_day_key;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add unique constraint (account_id) to login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    date DATE,
    CONSTRAINT pk_login PRIMARY KEY (id),
    UNIQUE (account_id)
);

INSERT INTO _alembic_batch_temp (id, account_id, date) SELECT login.id, login.account_id, login.date FROM login;

DROP TABLE login;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO login;

PRAGMA legacy_alter_table = OFF;

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

-- rename column login.date to day
ALTER TABLE login RENAME COLUMN date TO day;

-- drop table login
DROP TABLE login;

-- drop constraint account_name_key of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add unique constraint (account_id) to login
ALTER TABLE login ADD CONSTRAINT login_account_id_day_key UNIQUE (account_id) INCLUDE (date);

-- add column account.age
ALTER TABLE account ADD COLUMN age INTEGER;

ALTER TABLE account ADD UNIQUE (name) INCLUDE (email, age);

-- rename column login.date to day
ALTER TABLE login RENAME COLUMN date TO day;

-- drop table login
DROP TABLE login;

-- drop constraint account_name_email_age_key of account
ALTER TABLE account DROP CONSTRAINT account_name_email_age_key;
