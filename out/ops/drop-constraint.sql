-- a unique constraint, a foreign key and a check go, by their names

-- == sqlite 3.35 ==

-- drop constraint uq_account of account
-- drop constraint fk_account_user of account
-- drop constraint ck_account_age of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, user_id, age) SELECT account.id, account.user_id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint uq_account of account
ALTER TABLE account DROP CONSTRAINT uq_account;

-- drop constraint fk_account_user of account
ALTER TABLE account DROP CONSTRAINT fk_account_user;

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

-- == mysql 8 ==

-- note[D405]: mysql made an index of "account" (user_id) for foreign key "fk_account_user" if there was none, and keeps it when the foreign key goes

-- drop constraint uq_account of account
ALTER TABLE account ADD INDEX fk_account_user (user_id), DROP INDEX uq_account;

-- drop constraint fk_account_user of account
ALTER TABLE account DROP FOREIGN KEY fk_account_user;

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CHECK ck_account_age;

-- == mariadb 10.6 ==

-- note[D405]: mariadb made an index of "account" (user_id) for foreign key "fk_account_user" if there was none, and keeps it when the foreign key goes

-- drop constraint uq_account of account
ALTER TABLE account ADD INDEX fk_account_user (user_id), DROP INDEX uq_account;

-- drop constraint fk_account_user of account
ALTER TABLE account DROP FOREIGN KEY fk_account_user;

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

-- == mssql 2016 ==

-- drop constraint uq_account of account
ALTER TABLE account DROP CONSTRAINT uq_account;
GO

-- drop constraint fk_account_user of account
ALTER TABLE account DROP CONSTRAINT fk_account_user;
GO

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;
GO

-- == oracle 19 ==

-- drop constraint uq_account of account
ALTER TABLE account DROP CONSTRAINT uq_account;

-- drop constraint fk_account_user of account
ALTER TABLE account DROP CONSTRAINT fk_account_user;

-- drop constraint ck_account_age of account
ALTER TABLE account DROP CONSTRAINT ck_account_age;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- add check constraint "ck_account_age" to account
-- add foreign key "fk_account_user" to account
-- add unique constraint "uq_account" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    user_id INTEGER,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_account_age CHECK (age >= 0),
    CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES user (id),
    CONSTRAINT uq_account UNIQUE (user_id, age)
);

INSERT INTO _alembic_batch_temp (id, user_id, age) SELECT account.id, account.user_id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES "user" (id);

-- add unique constraint "uq_account" to account
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (user_id, age);

-- == mysql 8, downgrade ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES user (id);

-- add unique constraint "uq_account" to account
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (user_id, age);

-- == mariadb 10.6, downgrade ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES user (id);

-- add unique constraint "uq_account" to account
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (user_id, age);

-- == mssql 2016, downgrade ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "uq_account" of "account": two rows that are alike otherwise cannot both have NULL in "user_id", "age"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`user_id IS NOT NULL AND age IS NOT NULL` }

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);
GO

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES [user] (id);
GO

-- add unique constraint "uq_account" to account
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (user_id, age);
GO

-- == oracle 19, downgrade ==

-- add check constraint "ck_account_age" to account
ALTER TABLE account ADD CONSTRAINT ck_account_age CHECK (age >= 0);

-- add foreign key "fk_account_user" to account
ALTER TABLE account ADD CONSTRAINT fk_account_user FOREIGN KEY (user_id) REFERENCES "user" (id);

-- add unique constraint "uq_account" to account
ALTER TABLE account ADD CONSTRAINT uq_account UNIQUE (user_id, age);

COMMIT;
