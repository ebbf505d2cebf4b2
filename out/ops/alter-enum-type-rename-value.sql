-- another name for a member: rows and defaults follow

-- == sqlite 3.35 ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL,
    size VARCHAR(1) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1)
);

-- alter enum type shirt_size: rename "m" to "it's medium"
UPDATE hat SET size = 'it''s medium' WHERE size = 'm';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(11) DEFAULT 'it''s medium' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'it''s medium'))
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'm' THEN 'it''s medium' ELSE size END) FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- create table shirt
CREATE TABLE shirt (
    id SERIAL NOT NULL,
    size shirt_size DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id)
);

-- create table hat
CREATE TABLE hat (
    size shirt_size
);

-- alter enum type shirt_size: rename "m" to "it's medium"
ALTER TYPE shirt_size RENAME VALUE 'm' TO 'it''s medium';

-- == mysql 8 ==

-- create table shirt
-- statement 1 of 8
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') NOT NULL DEFAULT 'm',
    PRIMARY KEY (id)
);

-- create table hat
-- statement 2 of 8
CREATE TABLE hat (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: rename "m" to "it's medium"
-- statement 3 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'it''s medium');

-- statement 4 of 8
UPDATE hat SET size = 'it''s medium' WHERE size = 'm';

-- statement 5 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'it''s medium');

-- statement 6 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'it''s medium') NOT NULL DEFAULT 'm';

-- statement 7 of 8
UPDATE shirt SET size = 'it''s medium' WHERE size = 'm';

-- statement 8 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'it''s medium') NOT NULL DEFAULT 'it''s medium';

-- == mariadb 10.6 ==

-- create table shirt
-- statement 1 of 8
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') NOT NULL DEFAULT 'm',
    PRIMARY KEY (id)
);

-- create table hat
-- statement 2 of 8
CREATE TABLE hat (
    size ENUM('s', 'm')
);

-- alter enum type shirt_size: rename "m" to "it's medium"
-- statement 3 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm', 'it''s medium');

-- statement 4 of 8
UPDATE hat SET size = 'it''s medium' WHERE size = 'm';

-- statement 5 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'it''s medium');

-- statement 6 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'it''s medium') NOT NULL DEFAULT 'm';

-- statement 7 of 8
UPDATE shirt SET size = 'it''s medium' WHERE size = 'm';

-- statement 8 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'it''s medium') NOT NULL DEFAULT 'it''s medium';

-- == mssql 2016 ==

-- note[D313]: mssql has no enum types: the definition of "hat.size" stays as it is

-- warning[D424]: mssql copies table "shirt": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- create table shirt
CREATE TABLE shirt (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(1) NOT NULL CONSTRAINT [DF_shirt_size] DEFAULT 'm',
    CONSTRAINT shirt_pkey PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);
GO

-- create table hat
CREATE TABLE hat (
    size VARCHAR(1) NULL
);
GO

-- alter enum type shirt_size: rename "m" to "it's medium"
UPDATE hat SET size = 'it''s medium' WHERE size = 'm';
GO

ALTER TABLE shirt DROP CONSTRAINT shirt_size;
GO

ALTER TABLE shirt DROP CONSTRAINT [DF_shirt_size];
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(11) NOT NULL CONSTRAINT [DF_shirt_size] DEFAULT 'it''s medium',
    CONSTRAINT shirt_size CHECK (size IN ('s', 'it''s medium'))
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'm' THEN 'it''s medium' ELSE size END) FROM shirt WITH (TABLOCKX, HOLDLOCK);
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

-- == oracle 19 ==

-- note[D313]: oracle has no enum types: the definition of "hat.size" stays as it is

-- create table shirt
-- statement 1 of 8
CREATE TABLE shirt (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    "size" VARCHAR2(1 CHAR) DEFAULT 'm' NOT NULL,
    CONSTRAINT shirt_pkey PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK ("size" IN ('s', 'm'))
);

-- create table hat
-- statement 2 of 8
CREATE TABLE hat (
    "size" VARCHAR2(1 CHAR)
);

-- alter enum type shirt_size: rename "m" to "it's medium"
-- statement 3 of 8
UPDATE hat SET "size" = 'it''s medium' WHERE "size" = 'm';

-- statement 4 of 8
ALTER TABLE shirt DROP CONSTRAINT shirt_size;

-- statement 5 of 8
ALTER TABLE shirt MODIFY "size" VARCHAR2(11 CHAR);

-- statement 6 of 8
ALTER TABLE shirt ADD CONSTRAINT shirt_size CHECK ("size" IN ('s', 'it''s medium'));

-- statement 7 of 8
UPDATE shirt SET "size" = (CASE "size" WHEN 'm' THEN 'it''s medium' ELSE "size" END);

-- statement 8 of 8
ALTER TABLE shirt MODIFY "size" DEFAULT 'it''s medium';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D313]: sqlite has no enum types: the definition of "hat.size" stays as it is

-- alter enum type shirt_size: rename "it's medium" to "m"
UPDATE hat SET size = 'm' WHERE size = 'it''s medium';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(11) DEFAULT 'm' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'it''s medium' THEN 'm' ELSE size END) FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- == postgresql 14, downgrade ==

-- alter enum type shirt_size: rename "it's medium" to "m"
ALTER TYPE shirt_size RENAME VALUE 'it''s medium' TO 'm';

-- drop table hat
DROP TABLE hat;

-- drop table shirt
DROP TABLE shirt;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == mysql 8, downgrade ==

-- alter enum type shirt_size: rename "it's medium" to "m"
-- statement 1 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'it''s medium', 'm');

-- statement 2 of 8
UPDATE hat SET size = 'm' WHERE size = 'it''s medium';

-- statement 3 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm');

-- statement 4 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'it''s medium', 'm') NOT NULL DEFAULT 'it''s medium';

-- statement 5 of 8
UPDATE shirt SET size = 'm' WHERE size = 'it''s medium';

-- statement 6 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm') NOT NULL DEFAULT 'm';

-- drop table hat
-- statement 7 of 8
DROP TABLE hat;

-- drop table shirt
-- statement 8 of 8
DROP TABLE shirt;

-- == mariadb 10.6, downgrade ==

-- alter enum type shirt_size: rename "it's medium" to "m"
-- statement 1 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'it''s medium', 'm');

-- statement 2 of 8
UPDATE hat SET size = 'm' WHERE size = 'it''s medium';

-- statement 3 of 8
ALTER TABLE hat MODIFY COLUMN size ENUM('s', 'm');

-- statement 4 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'it''s medium', 'm') NOT NULL DEFAULT 'it''s medium';

-- statement 5 of 8
UPDATE shirt SET size = 'm' WHERE size = 'it''s medium';

-- statement 6 of 8
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm') NOT NULL DEFAULT 'm';

-- drop table hat
-- statement 7 of 8
DROP TABLE hat;

-- drop table shirt
-- statement 8 of 8
DROP TABLE shirt;

-- == mssql 2016, downgrade ==

-- note[D313]: mssql has no enum types: the definition of "hat.size" stays as it is

-- warning[D424]: mssql copies table "shirt": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter enum type shirt_size: rename "it's medium" to "m"
UPDATE hat SET size = 'm' WHERE size = 'it''s medium';
GO

ALTER TABLE shirt DROP CONSTRAINT shirt_size;
GO

ALTER TABLE shirt DROP CONSTRAINT [DF_shirt_size];
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    size VARCHAR(11) NOT NULL CONSTRAINT [DF_shirt_size] DEFAULT 'm',
    CONSTRAINT shirt_size CHECK (size IN ('s', 'm'))
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, (CASE size WHEN 'it''s medium' THEN 'm' ELSE size END) FROM shirt WITH (TABLOCKX, HOLDLOCK);
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

-- drop table hat
DROP TABLE hat;
GO

-- drop table shirt
DROP TABLE shirt;
GO

-- == oracle 19, downgrade ==

-- note[D313]: oracle has no enum types: the definition of "hat.size" stays as it is

-- alter enum type shirt_size: rename "it's medium" to "m"
-- statement 1 of 7
UPDATE hat SET "size" = 'm' WHERE "size" = 'it''s medium';

-- statement 2 of 7
UPDATE shirt SET "size" = (CASE "size" WHEN 'it''s medium' THEN 'm' ELSE "size" END);

-- statement 3 of 7
ALTER TABLE shirt DROP CONSTRAINT shirt_size;

-- statement 4 of 7
ALTER TABLE shirt MODIFY "size" DEFAULT 'm';

-- statement 5 of 7
ALTER TABLE shirt ADD CONSTRAINT shirt_size CHECK ("size" IN ('s', 'm'));

-- drop table hat
-- statement 6 of 7
DROP TABLE hat;

-- drop table shirt
-- statement 7 of 7
DROP TABLE shirt;

COMMIT;
