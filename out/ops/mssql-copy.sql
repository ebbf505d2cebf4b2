-- with what refers to the table, what it refers to, and its numbers

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- warning[D424]: mssql copies table "pet": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- create table owner
CREATE TABLE owner (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    CONSTRAINT owner_pkey PRIMARY KEY (id)
);
GO

-- create table pet
CREATE TABLE pet (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    owner_id INTEGER NULL,
    parent_id INTEGER NULL,
    name VARCHAR(40) NOT NULL CONSTRAINT [DF_pet_name] DEFAULT 'none',
    born VARCHAR(10) NULL,
    CONSTRAINT pet_pkey PRIMARY KEY (id),
    CONSTRAINT pet_name_key UNIQUE (name),
    CONSTRAINT pet_name_check CHECK (name <> ''),
    CONSTRAINT pet_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT pet_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pet (id)
);
GO

CREATE INDEX ix_pet_owner ON pet (owner_id);
GO

EXEC sp_addextendedproperty N'MS_Description', N'as it is called', N'SCHEMA', N'dbo', N'TABLE', N'pet', N'COLUMN', N'name';
GO

-- create table visit
CREATE TABLE visit (
    pet_id INTEGER NULL,
    CONSTRAINT fk_visit_pet FOREIGN KEY (pet_id) REFERENCES pet (id)
);
GO

-- create view named
CREATE VIEW named AS SELECT * FROM pet WHERE name <> 'none';
GO

-- create trigger pet_grows of pet
CREATE TRIGGER pet_grows ON pet AFTER INSERT, UPDATE AS SELECT count(*) FROM inserted;
GO

-- alter column pet.born: type
-- add column pet.weight
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;
GO

ALTER TABLE pet DROP CONSTRAINT pet_name_check;
GO

ALTER TABLE pet DROP CONSTRAINT [DF_pet_name];
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    owner_id INTEGER NULL,
    parent_id INTEGER NULL,
    name VARCHAR(40) NOT NULL CONSTRAINT [DF_pet_name] DEFAULT 'none',
    weight DOUBLE PRECISION NULL,
    born DATE NULL,
    CONSTRAINT pet_name_check CHECK (name <> '')
);
GO

EXEC sp_addextendedproperty N'MS_Description', N'as it is called', N'SCHEMA', N'dbo', N'TABLE', N'_alembic_batch_temp', N'COLUMN', N'name';
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, owner_id, parent_id, name, born) SELECT pet.id, pet.owner_id, pet.parent_id, pet.name, (convert(DATE, born, 104)) FROM pet WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'pet'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE pet;
GO

EXEC sp_rename N'_alembic_batch_temp', N'pet', 'OBJECT';
GO

EXEC sp_refreshview N'named';
GO

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_name_key UNIQUE (name);
GO

CREATE INDEX ix_pet_owner ON pet (owner_id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owner (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pet (id);
GO

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (pet_id) REFERENCES pet (id);
GO

CREATE TRIGGER pet_grows ON pet AFTER INSERT, UPDATE AS SELECT count(*) FROM inserted;
GO

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- warning[D424]: mssql copies table "pet": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- drop column pet.weight
-- alter column pet.born: type
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;
GO

ALTER TABLE pet DROP CONSTRAINT pet_name_check;
GO

ALTER TABLE pet DROP CONSTRAINT [DF_pet_name];
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    owner_id INTEGER NULL,
    parent_id INTEGER NULL,
    name VARCHAR(40) NOT NULL CONSTRAINT [DF_pet_name] DEFAULT 'none',
    born VARCHAR(10) NULL,
    CONSTRAINT pet_name_check CHECK (name <> '')
);
GO

EXEC sp_addextendedproperty N'MS_Description', N'as it is called', N'SCHEMA', N'dbo', N'TABLE', N'_alembic_batch_temp', N'COLUMN', N'name';
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, owner_id, parent_id, name, born) SELECT pet.id, pet.owner_id, pet.parent_id, pet.name, pet.born FROM pet WITH (TABLOCKX, HOLDLOCK);
GO

SET IDENTITY_INSERT _alembic_batch_temp OFF;
GO

DECLARE @last BIGINT = (SELECT CAST(last_value AS BIGINT) FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'pet'));
IF NOT EXISTS (SELECT 1 FROM _alembic_batch_temp) SET @last = @last + 1;
DECLARE @sql NVARCHAR(max) = N'DBCC CHECKIDENT (N''_alembic_batch_temp'', RESEED, ' + CAST(@last AS NVARCHAR(20)) + N') WITH NO_INFOMSGS';
IF @last IS NOT NULL EXEC (@sql);
GO

DROP TABLE pet;
GO

EXEC sp_rename N'_alembic_batch_temp', N'pet', 'OBJECT';
GO

EXEC sp_refreshview N'named';
GO

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_name_key UNIQUE (name);
GO

CREATE INDEX ix_pet_owner ON pet (owner_id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owner (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pet (id);
GO

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (pet_id) REFERENCES pet (id);
GO

CREATE TRIGGER pet_grows ON pet AFTER INSERT, UPDATE AS SELECT count(*) FROM inserted;
GO

-- drop trigger pet_grows of pet
DROP TRIGGER pet_grows;
GO

-- drop view named
DROP VIEW named;
GO

-- drop table visit
DROP TABLE visit;
GO

-- drop table pet
DROP TABLE pet;
GO

-- drop table owner
DROP TABLE owner;
GO

-- == oracle 19, downgrade ==

-- nothing
