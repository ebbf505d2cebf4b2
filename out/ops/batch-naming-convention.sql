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

-- == mysql 8 ==

-- note[D405]: mysql made an index of "account" (user_id) for foreign key (user_id) if there was none, and keeps it when the foreign key goes

-- drop constraint account_ibfk_1 of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

ALTER TABLE account ADD CONSTRAINT ck_account_pos CHECK (age > 0);

ALTER TABLE account ADD COLUMN f BOOL;

ALTER TABLE account ADD CONSTRAINT ck_account_isf CHECK (f IN (0, 1));

ALTER TABLE account ADD CONSTRAINT account_user_idage_age UNIQUE (user_id, age);

-- == mariadb 10.6 ==

-- note[D405]: mariadb made an index of "account" (user_id) for foreign key (user_id) if there was none, and keeps it when the foreign key goes

-- drop constraint account_ibfk_1 of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
ALTER TABLE account DROP FOREIGN KEY account_ibfk_1;

ALTER TABLE account ADD CONSTRAINT ck_account_pos CHECK (age > 0);

ALTER TABLE account ADD COLUMN f BOOL;

ALTER TABLE account ADD CONSTRAINT ck_account_isf CHECK (f IN (0, 1));

ALTER TABLE account ADD CONSTRAINT account_user_idage_age UNIQUE (user_id, age);

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint "account_user_idage_age" of "account": two rows that are alike otherwise cannot both have NULL in "user_id", "age"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`user_id IS NOT NULL AND age IS NOT NULL` }

-- drop constraint account_user_id_fkey of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;
GO

ALTER TABLE account ADD CONSTRAINT ck_account_pos CHECK (age > 0);
GO

ALTER TABLE account ADD f BIT NULL;
GO

ALTER TABLE account ADD CONSTRAINT account_user_idage_age UNIQUE (user_id, age);
GO

-- == oracle 19 ==

-- drop constraint account_user_id_fkey of account
-- add check constraint "ck_account_pos" to account
-- add column account.f
-- add unique constraint "account_user_idage_age" to account
ALTER TABLE account DROP CONSTRAINT account_user_id_fkey;

ALTER TABLE account ADD CONSTRAINT ck_account_pos CHECK (age > 0);

ALTER TABLE account ADD f SMALLINT;

ALTER TABLE account ADD CONSTRAINT ck_account_isf CHECK (f IN (0, 1));

ALTER TABLE account ADD CONSTRAINT account_user_idage_age UNIQUE (user_id, age);

COMMIT;

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

-- == mysql 8, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
ALTER TABLE account DROP INDEX account_user_idage_age;

ALTER TABLE account DROP CHECK ck_account_isf;

ALTER TABLE account DROP COLUMN f;

ALTER TABLE account DROP CHECK ck_account_pos;

ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES user (id);

-- == mariadb 10.6, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
ALTER TABLE account DROP INDEX account_user_idage_age;

ALTER TABLE account DROP CONSTRAINT ck_account_isf;

ALTER TABLE account DROP COLUMN f;

ALTER TABLE account DROP CONSTRAINT ck_account_pos;

ALTER TABLE account ADD FOREIGN KEY (user_id) REFERENCES user (id);

-- == mssql 2016, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
ALTER TABLE account DROP CONSTRAINT account_user_idage_age;
GO

ALTER TABLE account DROP COLUMN f;
GO

ALTER TABLE account DROP CONSTRAINT ck_account_pos;
GO

ALTER TABLE account ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES [user] (id);
GO

-- == oracle 19, downgrade ==

-- drop constraint account_user_idage_age of account
-- drop column account.f
-- drop constraint ck_account_pos of account
-- add foreign key (user_id) to account
ALTER TABLE account DROP CONSTRAINT account_user_idage_age;

ALTER TABLE account DROP COLUMN f;

ALTER TABLE account DROP CONSTRAINT ck_account_pos;

ALTER TABLE account ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id);

COMMIT;
