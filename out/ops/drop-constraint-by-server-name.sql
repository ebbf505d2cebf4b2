-- constraints without a name go by the ones that PostgreSQL gave, on every dialect

-- == sqlite 3.35 ==

-- drop constraint account_user_id_fkey of account
-- drop constraint account_email_key of account
-- drop constraint account_age_check of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, user_id, email, age) SELECT account.id, account.user_id, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint account_user_id_fkey of account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;

-- drop constraint account_email_key of account
ALTER TABLE account DROP CONSTRAINT account_email_key;

-- drop constraint account_age_check of account
ALTER TABLE account DROP CONSTRAINT account_age_check;

-- == sqlite 3.35, downgrade ==

-- add check constraint (age) to account
-- add unique constraint (email) to account
-- add foreign key (user_id) to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    email VARCHAR(80),
    age INTEGER,
    PRIMARY KEY (id),
    CHECK (age >= 0),
    UNIQUE (email),
    FOREIGN KEY (user_id) REFERENCES user (id)
);

INSERT INTO _alembic_batch_temp (id, user_id, email, age) SELECT account.id, account.user_id, account.email, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add check constraint (age) to account
ALTER TABLE account ADD CHECK (age >= 0);

-- add unique constraint (email) to account
ALTER TABLE account ADD UNIQUE (email);

-- add foreign key (user_id) to account
ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES "user" (id);
