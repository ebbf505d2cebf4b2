-- names within a block, and a constraint without a name that is dropped by the one the convention gives it

-- == sqlite 3.35 ==

-- drop constraint account_user_id_fkey of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    age INTEGER,
    f BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT isg CHECK (age > 0),
    CONSTRAINT ck_account_pos CHECK (age > 0),
    CONSTRAINT account_user_idage_age UNIQUE (user_id, age),
    CONSTRAINT ck_account_isf CHECK (f IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, user_id, age) SELECT account.id, account.user_id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint account_user_id_fkey of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;

ALTER TABLE account ADD CONSTRAINT ck_account_pos CHECK (age > 0);

ALTER TABLE account ADD COLUMN f BOOLEAN;

ALTER TABLE account ADD CONSTRAINT account_user_idage_age UNIQUE (user_id, age);

-- == sqlite 3.35, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT isg CHECK (age > 0),
    FOREIGN KEY (user_id) REFERENCES user (id)
);

INSERT INTO _alembic_batch_temp (id, user_id, age) SELECT account.id, account.user_id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
ALTER TABLE account DROP CONSTRAINT account_user_idage_age;

ALTER TABLE account DROP COLUMN f;

ALTER TABLE account DROP CONSTRAINT ck_account_pos;

ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES "user" (id);
