-- the CHECK of a type is dropped by its name or its column, and the type is without it

-- == sqlite 3.35 ==

-- drop constraint ck_active of account
-- drop constraint ck_level of account
-- drop constraint account_mood_check of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    active BOOLEAN,
    level VARCHAR(4),
    mood VARCHAR(4),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, active, level, mood) SELECT account.id, account.active, account.level, account.mood FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- note[D332]: postgresql keeps strangers out of "account.active" by its type: nothing is printed for dropping the check constraint "ck_active"

-- drop constraint ck_active of account: nothing to do here
-- drop constraint ck_level of account
ALTER TABLE account DROP CONSTRAINT ck_level;

-- drop constraint account_mood_check of account
ALTER TABLE account DROP CONSTRAINT account_mood_check;

-- == mysql 8 ==

-- drop constraint ck_active of account
ALTER TABLE account DROP CHECK ck_active;

-- drop constraint ck_level of account
ALTER TABLE account DROP CHECK ck_level;

-- drop constraint account_chk_1 of account
ALTER TABLE account DROP CHECK account_chk_1;

-- == mariadb 10.6 ==

-- drop constraint ck_active of account
ALTER TABLE account DROP CONSTRAINT ck_active;

-- drop constraint ck_level of account
ALTER TABLE account DROP CONSTRAINT ck_level;

-- drop constraint CONSTRAINT_1 of account
ALTER TABLE account DROP CONSTRAINT `CONSTRAINT_1`;

-- == mssql 2016 ==

-- note[D332]: mssql keeps strangers out of "account.active" by its type: nothing is printed for dropping the check constraint "ck_active"

-- drop constraint ck_active of account: nothing to do here
-- drop constraint ck_level of account
ALTER TABLE account DROP CONSTRAINT ck_level;
GO

-- drop constraint account_mood_check of account
ALTER TABLE account DROP CONSTRAINT account_mood_check;
GO

-- == oracle 19 ==

-- drop constraint ck_active of account
ALTER TABLE account DROP CONSTRAINT ck_active;

-- drop constraint ck_level of account
ALTER TABLE account DROP CONSTRAINT ck_level;

-- drop constraint account_mood_check of account
ALTER TABLE account DROP CONSTRAINT account_mood_check;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.mood: type
-- alter column account.level: type
-- alter column account.active: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    active BOOLEAN,
    level VARCHAR(4),
    mood VARCHAR(4),
    PRIMARY KEY (id),
    CONSTRAINT ck_active CHECK (active IN (0, 1)),
    CONSTRAINT ck_level CHECK (level IN ('low', 'high')),
    CHECK (mood IN ('good', 'bad'))
);

INSERT INTO _alembic_batch_temp (id, active, level, mood) SELECT account.id, account.active, account.level, account.mood FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.mood: type
ALTER TABLE account ALTER COLUMN mood TYPE VARCHAR(4);

ALTER TABLE account ADD CONSTRAINT account_mood_check CHECK (mood IN ('good', 'bad'));

-- alter column account.level: type
ALTER TABLE account ALTER COLUMN level TYPE VARCHAR(4);

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('low', 'high'));

-- alter column account.active: type
ALTER TABLE account ALTER COLUMN active TYPE BOOLEAN;

-- == mysql 8, downgrade ==

-- alter column account.mood: type
ALTER TABLE account ADD CONSTRAINT account_chk_1 CHECK (mood IN ('good', 'bad'));

-- alter column account.level: type
ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('low', 'high'));

-- alter column account.active: type
ALTER TABLE account ADD CONSTRAINT ck_active CHECK (active IN (0, 1));

-- == mariadb 10.6, downgrade ==

-- alter column account.mood: type
ALTER TABLE account ADD CONSTRAINT `CONSTRAINT_1` CHECK (mood IN ('good', 'bad'));

-- alter column account.level: type
ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('low', 'high'));

-- alter column account.active: type
ALTER TABLE account ADD CONSTRAINT ck_active CHECK (active IN (0, 1));

-- == mssql 2016, downgrade ==

-- note[D322]: on mssql column "account.active" has the wanted type already: nothing is printed

-- alter column account.mood: type
ALTER TABLE account ADD CONSTRAINT account_mood_check CHECK (mood IN ('good', 'bad'));
GO

-- alter column account.level: type
ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('low', 'high'));
GO

-- alter column account.active: type: nothing to do here

-- == oracle 19, downgrade ==

-- alter column account.mood: type
ALTER TABLE account ADD CONSTRAINT account_mood_check CHECK (mood IN ('good', 'bad'));

-- alter column account.level: type
ALTER TABLE account ADD CONSTRAINT ck_level CHECK ("level" IN ('low', 'high'));

-- alter column account.active: type
ALTER TABLE account ADD CONSTRAINT ck_active CHECK (active IN (0, 1));

COMMIT;
