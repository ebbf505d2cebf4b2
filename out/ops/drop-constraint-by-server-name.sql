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

-- == mysql 8 ==

-- note[D405]: mysql made an index of "account" (user_id) for foreign key (user_id) if there was none, and keeps it when the foreign key goes

-- drop constraint account_ibfk_1 of account
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

-- drop constraint email of account
ALTER TABLE account DROP INDEX email;

-- drop constraint account_chk_1 of account
ALTER TABLE account DROP CHECK account_chk_1;

-- == mariadb 10.6 ==

-- note[D405]: mariadb made an index of "account" (user_id) for foreign key (user_id) if there was none, and keeps it when the foreign key goes

-- drop constraint account_ibfk_1 of account
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

-- drop constraint email of account
ALTER TABLE account DROP INDEX email;

-- drop constraint CONSTRAINT_1 of account
ALTER TABLE account DROP CONSTRAINT `CONSTRAINT_1`;

-- == mssql 2016 ==

-- drop constraint account_user_id_fkey of account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;
GO

-- drop constraint account_email_key of account
ALTER TABLE account DROP CONSTRAINT account_email_key;
GO

-- drop constraint account_age_check of account
ALTER TABLE account DROP CONSTRAINT account_age_check;
GO

-- == oracle 19 ==

-- drop constraint account_user_id_fkey of account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;

-- drop constraint account_email_key of account
ALTER TABLE account DROP CONSTRAINT account_email_key;

-- drop constraint account_age_check of account
ALTER TABLE account DROP CONSTRAINT account_age_check;

COMMIT;

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

-- == mysql 8, downgrade ==

-- add check constraint (age) to account
ALTER TABLE account ADD CHECK (age >= 0);

-- add unique constraint (email) to account
ALTER TABLE account ADD UNIQUE (email);

-- add foreign key (user_id) to account
ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES user (id);

-- == mariadb 10.6, downgrade ==

-- add check constraint (age) to account
ALTER TABLE account ADD CHECK (age >= 0);

-- add unique constraint (email) to account
ALTER TABLE account ADD UNIQUE (email);

-- add foreign key (user_id) to account
ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES user (id);

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (email) of "account": two rows that are alike otherwise cannot both have NULL in "email"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`email IS NOT NULL` }

-- add check constraint (age) to account
ALTER TABLE account ADD CONSTRAINT account_age_check CHECK (age >= 0);
GO

-- add unique constraint (email) to account
ALTER TABLE account ADD CONSTRAINT account_email_key UNIQUE (email);
GO

-- add foreign key (user_id) to account
ALTER TABLE account ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES [user] (id);
GO

-- == oracle 19, downgrade ==

-- add check constraint (age) to account
ALTER TABLE account ADD CONSTRAINT account_age_check CHECK (age >= 0);

-- add unique constraint (email) to account
ALTER TABLE account ADD CONSTRAINT account_email_key UNIQUE (email);

-- add foreign key (user_id) to account
ALTER TABLE account ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id);

COMMIT;
