-- members more: outside of the transaction on PostgreSQL, in the CHECK on SQLite

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

-- alter enum type shirt_size: add "xxl"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(3),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'xxl'))
);

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- alter enum type shirt_size: add "l"
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(3),
    next VARCHAR(1),
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'l', 'xxl'))
);

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size,
    next shirt_size,
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size shirt_size
);

-- alter enum type shirt_size: add "xxl"
ALTER TYPE shirt_size ADD VALUE 'xxl';

-- alter enum type shirt_size: add "l"
ALTER TYPE shirt_size ADD VALUE IF NOT EXISTS 'l' BEFORE 'xxl';

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == mysql 8 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm'),
    next ENUM('s', 'm'),
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: add "xxl"
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'xxl');

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'xxl');

ALTER TABLE shirt MODIFY COLUMN next ENUM('s', 'm', 'xxl');

-- alter enum type shirt_size: add "l"
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'l', 'xxl');

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'l', 'xxl');

ALTER TABLE shirt MODIFY COLUMN next ENUM('s', 'm', 'l', 'xxl');

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == mariadb 10.6 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm'),
    next ENUM('s', 'm'),
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: add "xxl"
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'xxl');

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'xxl');

ALTER TABLE shirt MODIFY COLUMN next ENUM('s', 'm', 'xxl');

-- alter enum type shirt_size: add "l"
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'l', 'xxl');

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'l', 'xxl');

ALTER TABLE shirt MODIFY COLUMN next ENUM('s', 'm', 'l', 'xxl');

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');

-- == mssql 2016 ==

-- note[D313]: mssql has no enum types: the definition of "hat.size" stays as it is

-- warning[D424]: mssql copies table "shirt": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- note[D313]: mssql has no enum types: the definition of "hat.size" stays as it is

-- warning[D424]: mssql copies table "shirt": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- create table shirt
CREATE TABLE shirt (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(1) NULL,
    next VARCHAR(1) NULL,
    CONSTRAINT shirt_pkey PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);
GO

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1) NULL
);
GO

-- alter enum type shirt_size: add "xxl"
ALTER TABLE shirt DROP CONSTRAINT shirt_size;
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(3) NULL,
    next VARCHAR(1) NULL,
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'xxl'))
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'shirt'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE shirt;
GO

EXEC sp_rename N'_alembic_batch_temp', N'shirt', 'OBJECT';
GO

ALTER TABLE shirt ADD CONSTRAINT shirt_pkey PRIMARY KEY (id);
GO

-- alter enum type shirt_size: add "l"
ALTER TABLE shirt DROP CONSTRAINT shirt_size;
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(3) NULL,
    next VARCHAR(1) NULL,
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm', 'l', 'xxl'))
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, size, next) SELECT shirt.id, shirt.size, shirt.next FROM shirt WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'shirt'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE shirt;
GO

EXEC sp_rename N'_alembic_batch_temp', N'shirt', 'OBJECT';
GO

ALTER TABLE shirt ADD CONSTRAINT shirt_pkey PRIMARY KEY (id);
GO

-- insert 1 row into shirt
INSERT INTO shirt (size, next) VALUES ('xxl', 'l');
GO

-- == oracle 19 ==

-- note[D313]: oracle has no enum types: the definition of "hat.size" stays as it is

-- note[D322]: on oracle column "shirt.next" has the wanted type already: nothing is printed

-- note[D313]: oracle has no enum types: the definition of "hat.size" stays as it is

-- note[D322]: on oracle column "shirt.next" has the wanted type already: nothing is printed

-- create table shirt
CREATE TABLE shirt (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    "size" VARCHAR2(1 CHAR),
    next VARCHAR2(1 CHAR),
    CONSTRAINT shirt_pkey PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK ("size" IN ('s', 'm'))
);

-- create table hat
CREATE TABLE hat (
    "size" VARCHAR2(1 CHAR)
);

-- alter enum type shirt_size: add "xxl"
ALTER TABLE shirt DROP CONSTRAINT shirt_size;

ALTER TABLE shirt MODIFY "size" VARCHAR2(3 CHAR);

ALTER TABLE shirt ADD CONSTRAINT shirt_size CHECK ("size" IN ('s', 'm', 'xxl'));

-- alter enum type shirt_size: add "l"
ALTER TABLE shirt DROP CONSTRAINT shirt_size;

ALTER TABLE shirt ADD CONSTRAINT shirt_size CHECK ("size" IN ('s', 'm', 'l', 'xxl'));

-- insert 1 row into shirt
INSERT INTO shirt ("size", next) VALUES ('xxl', 'l');

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- == postgresql 14, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == mysql 8, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- == mariadb 10.6, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

-- == mssql 2016, downgrade ==

-- drop table shirt
DROP TABLE shirt;
GO

-- drop table hat
DROP TABLE hat;
GO

-- == oracle 19, downgrade ==

-- drop table shirt
DROP TABLE shirt;

-- drop table hat
DROP TABLE hat;

COMMIT;
