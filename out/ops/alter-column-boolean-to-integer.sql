-- the CHECK of the old type goes, that of the new one comes

-- == sqlite 3.35 ==

-- alter column account.level: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    level VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT ck_level CHECK (level IN ('a', 'b', 'c'))
);

INSERT INTO _alembic_batch_temp (id, level) SELECT account.id, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ALTER COLUMN level TYPE VARCHAR(1);

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b', 'c'));

-- == mysql 8 ==

-- alter column account.level: type
ALTER TABLE account DROP CHECK ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b', 'c'));

-- == mariadb 10.6 ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b', 'c'));

-- == mssql 2016 ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;
GO

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b', 'c'));
GO

-- == oracle 19 ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK ("level" IN ('a', 'b', 'c'));

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.level: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    level VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT ck_level CHECK (level IN ('a', 'b'))
);

INSERT INTO _alembic_batch_temp (id, level) SELECT account.id, account.level FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ALTER COLUMN level TYPE VARCHAR(1);

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b'));

-- == mysql 8, downgrade ==

-- alter column account.level: type
ALTER TABLE account DROP CHECK ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b'));

-- == mariadb 10.6, downgrade ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b'));

-- == mssql 2016, downgrade ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;
GO

ALTER TABLE account ADD CONSTRAINT ck_level CHECK (level IN ('a', 'b'));
GO

-- == oracle 19, downgrade ==

-- alter column account.level: type
ALTER TABLE account DROP CONSTRAINT ck_level;

ALTER TABLE account ADD CONSTRAINT ck_level CHECK ("level" IN ('a', 'b'));

COMMIT;
