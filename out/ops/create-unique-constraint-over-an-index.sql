-- a key over columns that have an index, also in a copy

-- == sqlite 3.35 ==

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_login ON account (login);

-- add unique constraint "uq_account_login" to account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_login ON account (login);

-- add column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_login ON account (login);

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "account": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- create table account
CREATE TABLE account (
    id SERIAL NOT NULL,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_login ON account (login);

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add column account.name
ALTER TABLE account DROP CONSTRAINT account_pkey;

ALTER TABLE account DROP CONSTRAINT uq_account_login;

DO 'BEGIN LOCK TABLE account IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    login VARCHAR(40) NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

ALTER SEQUENCE account_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('account_id_seq'::regclass);

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL AUTO_INCREMENT,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_login ON account (login);

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    name VARCHAR(40),
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table account
CREATE TABLE account (
    id INTEGER NOT NULL AUTO_INCREMENT,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_account_login ON account (login);

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    name VARCHAR(40),
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "account": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- create table account
CREATE TABLE account (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    login VARCHAR(40) NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);
GO

CREATE INDEX ix_account_login ON account (login);
GO

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);
GO

-- add column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    name VARCHAR(40) NULL,
    login VARCHAR(40) NOT NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'account'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE account;
GO

EXEC sp_rename N'_alembic_batch_temp', N'account', 'OBJECT';
GO

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);
GO

CREATE INDEX ix_account_login ON account (login);
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "account": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- create table account
CREATE TABLE account (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    login VARCHAR2(40 CHAR) NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);

CREATE INDEX ix_account_login ON account (login);

-- add unique constraint "uq_account_login" to account
ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- add column account.name
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    name VARCHAR2(40 CHAR),
    login VARCHAR2(40 CHAR) NOT NULL
);

INSERT INTO "_alembic_batch_temp" (id, login) SELECT account.id, account.login FROM account;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM account)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of account were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE account';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO account;

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);

CREATE INDEX ix_account_login ON account (login);

ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_login ON account (login);

-- drop constraint uq_account_login of account
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_account_login ON account (login);

-- drop table account
DROP TABLE account;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "account": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- drop column account.name
ALTER TABLE account DROP CONSTRAINT account_pkey;

ALTER TABLE account DROP CONSTRAINT uq_account_login;

DO 'BEGIN LOCK TABLE account IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    login VARCHAR(40) NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

ALTER SEQUENCE account_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('account_id_seq'::regclass);

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;

-- drop table account
DROP TABLE account;

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- drop constraint uq_account_login of account
ALTER TABLE account DROP INDEX uq_account_login;

-- drop table account
DROP TABLE account;

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "account": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    login VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_login UNIQUE (login)
);

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'account'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

DROP TABLE account;

ALTER TABLE _alembic_batch_temp RENAME TO account;

CREATE INDEX ix_account_login ON account (login);

-- drop constraint uq_account_login of account
ALTER TABLE account DROP INDEX uq_account_login;

-- drop table account
DROP TABLE account;

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "account": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- drop column account.name
CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    login VARCHAR(40) NOT NULL
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, login) SELECT account.id, account.login FROM account WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'account'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE account;
GO

EXEC sp_rename N'_alembic_batch_temp', N'account', 'OBJECT';
GO

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);
GO

ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);
GO

CREATE INDEX ix_account_login ON account (login);
GO

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;
GO

-- drop table account
DROP TABLE account;
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "account": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "account" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop column account.name
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    login VARCHAR2(40 CHAR) NOT NULL
);

INSERT INTO "_alembic_batch_temp" (id, login) SELECT account.id, account.login FROM account;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM account)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of account were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE account';
END;
/

ALTER TABLE "_alembic_batch_temp" RENAME TO account;

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);

CREATE INDEX ix_account_login ON account (login);

ALTER TABLE account ADD CONSTRAINT uq_account_login UNIQUE (login);

-- drop constraint uq_account_login of account
ALTER TABLE account DROP CONSTRAINT uq_account_login;

-- drop table account
DROP TABLE account;

COMMIT;
