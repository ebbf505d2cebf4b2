-- constraints that spare the rows that are there

-- == sqlite 3.35 ==

-- add check constraint "ck_age" to account
-- add column account.boss
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    email VARCHAR(80),
    age INTEGER,
    boss INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_age CHECK (age >= 0),
    FOREIGN KEY (boss) REFERENCES account (id)
);

INSERT INTO _alembic_batch_temp (id, name, email, age) SELECT account.id, account.name, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- create table login
CREATE TABLE login (
    id INTEGER NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0),
    CHECK (id > 1),
    FOREIGN KEY (account_id) REFERENCES account (id)
);

-- add foreign key "fk_again" to login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0),
    CHECK (id > 1),
    FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_again FOREIGN KEY (id) REFERENCES account (id)
);

INSERT INTO _alembic_batch_temp (id, account_id) SELECT login.id, login.account_id FROM login;

DROP TABLE login;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO login;

PRAGMA legacy_alter_table = OFF;

-- drop table login
DROP TABLE login;

-- == postgresql 14 ==

-- add check constraint "ck_age" to account
ALTER TABLE account ADD CONSTRAINT ck_age CHECK (age >= 0) NOT VALID;

-- add column account.boss
ALTER TABLE account ADD COLUMN boss INTEGER;

ALTER TABLE account ADD FOREIGN KEY (boss) REFERENCES account (id) NOT VALID;

-- create table login
CREATE TABLE login (
    id SERIAL NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0)
);

ALTER TABLE login ADD CONSTRAINT login_id_check1 CHECK (id > 1) NOT VALID;

ALTER TABLE login ADD FOREIGN KEY (account_id) REFERENCES account (id) NOT VALID;

-- add foreign key "fk_again" to login
ALTER TABLE login ADD CONSTRAINT fk_again FOREIGN KEY (id) REFERENCES account (id) NOT VALID;

-- drop table login
DROP TABLE login;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table login
CREATE TABLE login (
    id INTEGER NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0),
    CHECK (id > 1),
    FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_again FOREIGN KEY (id) REFERENCES account (id)
);

-- drop constraint fk_again of login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0),
    CHECK (id > 1),
    FOREIGN KEY (account_id) REFERENCES account (id)
);

INSERT INTO _alembic_batch_temp (id, account_id) SELECT login.id, login.account_id FROM login;

DROP TABLE login;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO login;

PRAGMA legacy_alter_table = OFF;

-- drop table login
DROP TABLE login;

-- drop column account.boss
-- drop constraint ck_age of account
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

-- warning[M202]: the derived downgrade brings back table "login", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table login
CREATE TABLE login (
    id SERIAL NOT NULL,
    account_id INTEGER,
    PRIMARY KEY (id),
    CHECK (id > 0)
);

ALTER TABLE login ADD CONSTRAINT login_id_check1 CHECK (id > 1) NOT VALID;

ALTER TABLE login ADD FOREIGN KEY (account_id) REFERENCES account (id) NOT VALID;

ALTER TABLE login ADD CONSTRAINT fk_again FOREIGN KEY (id) REFERENCES account (id) NOT VALID;

-- drop constraint fk_again of login
ALTER TABLE login DROP CONSTRAINT fk_again;

-- drop table login
DROP TABLE login;

-- drop column account.boss
ALTER TABLE account DROP COLUMN boss;

-- drop constraint ck_age of account
ALTER TABLE account DROP CONSTRAINT ck_age;
