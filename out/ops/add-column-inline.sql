-- a foreign key and a primary key beside their columns

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: adding column "pet.vet_id" is said without it, since history does not have it

-- add column pet.owner_id
-- add column pet.vet_id
-- add column pet.id
-- drop constraint pet_owner_id_fkey of pet
-- drop constraint pet_pkey of pet
ALTER TABLE pet ADD COLUMN owner_id INTEGER REFERENCES owner (id) ON DELETE CASCADE;

CREATE TABLE _alembic_batch_temp (
    name VARCHAR(40),
    owner_id INTEGER,
    vet_id INTEGER,
    id INTEGER NOT NULL,
    UNIQUE (vet_id),
    CONSTRAINT fk_vet FOREIGN KEY (vet_id) REFERENCES owner (id)
);

INSERT INTO _alembic_batch_temp (rowid, name, owner_id, vet_id) SELECT pet.rowid, pet.name, pet.owner_id, (owner_id) FROM pet;

DROP TABLE pet;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column pet.owner_id
ALTER TABLE pet ADD COLUMN owner_id INTEGER REFERENCES owner (id) ON DELETE CASCADE;

-- add column pet.vet_id
ALTER TABLE pet ADD COLUMN IF NOT EXISTS vet_id INTEGER CONSTRAINT fk_vet REFERENCES owner (id);

UPDATE pet SET vet_id = (owner_id);

ALTER TABLE pet ADD UNIQUE (vet_id);

-- add column pet.id
ALTER TABLE pet ADD COLUMN id SERIAL NOT NULL PRIMARY KEY;

-- drop constraint pet_owner_id_fkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_owner_id_fkey;

-- drop constraint pet_pkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_pkey;

-- == mysql 8 ==

-- note[D330]: mysql has no ADD COLUMN IF NOT EXISTS: "add column pet.vet_id" is said without it, since history does not have it

-- note[D405]: mysql made an index of "pet" (owner_id) for foreign key (owner_id) if there was none, and keeps it when the foreign key goes

-- add column pet.owner_id
ALTER TABLE pet ADD COLUMN owner_id INTEGER;

ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE;

-- add column pet.vet_id
ALTER TABLE pet ADD COLUMN vet_id INTEGER;

UPDATE pet SET vet_id = (owner_id);

ALTER TABLE pet ADD UNIQUE (vet_id);

ALTER TABLE pet ADD CONSTRAINT fk_vet FOREIGN KEY (vet_id) REFERENCES owner (id);

-- add column pet.id
ALTER TABLE pet ADD COLUMN id INTEGER NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id);

-- drop constraint pet_ibfk_1 of pet
ALTER TABLE pet DROP FOREIGN KEY pet_ibfk_1;

-- alter column pet.id: autoincrement
ALTER TABLE pet MODIFY COLUMN id INTEGER NOT NULL;

-- drop constraint PRIMARY of pet
ALTER TABLE pet DROP PRIMARY KEY;

-- == mariadb 10.6 ==

-- note[D405]: mariadb made an index of "pet" (owner_id) for foreign key (owner_id) if there was none, and keeps it when the foreign key goes

-- add column pet.owner_id
ALTER TABLE pet ADD COLUMN owner_id INTEGER;

ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE;

-- add column pet.vet_id
ALTER TABLE pet ADD COLUMN IF NOT EXISTS vet_id INTEGER;

UPDATE pet SET vet_id = (owner_id);

ALTER TABLE pet ADD UNIQUE (vet_id);

ALTER TABLE pet ADD CONSTRAINT fk_vet FOREIGN KEY (vet_id) REFERENCES owner (id);

-- add column pet.id
ALTER TABLE pet ADD COLUMN id INTEGER NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id);

-- drop constraint pet_ibfk_1 of pet
ALTER TABLE pet DROP FOREIGN KEY pet_ibfk_1;

-- alter column pet.id: autoincrement
ALTER TABLE pet MODIFY COLUMN id INTEGER NOT NULL;

-- drop constraint PRIMARY of pet
ALTER TABLE pet DROP PRIMARY KEY;

-- == mssql 2016 ==

-- warning[D420]: mssql takes NULLs for equal in unique constraint (vet_id) of "pet": two rows that are alike otherwise cannot both have NULL in "vet_id"
--   = help: make a unique index in its place that leaves them out: mssql: { where: sql`vet_id IS NOT NULL` }

-- add column pet.owner_id
ALTER TABLE pet ADD owner_id INTEGER NULL;
GO

ALTER TABLE pet ADD CONSTRAINT pet_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE;
GO

-- add column pet.vet_id
IF COL_LENGTH(N'pet', N'vet_id') IS NULL ALTER TABLE pet ADD vet_id INTEGER NULL;
GO

UPDATE pet SET vet_id = (owner_id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_vet_id_key UNIQUE (vet_id);
GO

ALTER TABLE pet ADD CONSTRAINT fk_vet FOREIGN KEY (vet_id) REFERENCES owner (id);
GO

-- add column pet.id
ALTER TABLE pet ADD id INTEGER IDENTITY(1, 1) NOT NULL;
GO

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);
GO

-- drop constraint pet_owner_id_fkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_owner_id_fkey;
GO

-- drop constraint pet_pkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_pkey;
GO

-- == oracle 19 ==

-- note[D330]: oracle has no ADD IF NOT EXISTS: adding column "pet.vet_id" is said without it, since history does not have it

-- add column pet.owner_id
ALTER TABLE pet ADD owner_id INTEGER CONSTRAINT pet_owner_id_fkey REFERENCES owner (id) ON DELETE CASCADE;

-- add column pet.vet_id
ALTER TABLE pet ADD vet_id INTEGER CONSTRAINT fk_vet REFERENCES owner (id);

UPDATE pet SET vet_id = (owner_id);

ALTER TABLE pet ADD CONSTRAINT pet_vet_id_key UNIQUE (vet_id);

-- add column pet.id
ALTER TABLE pet ADD id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY CONSTRAINT pet_pkey PRIMARY KEY;

-- drop constraint pet_owner_id_fkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_owner_id_fkey;

-- drop constraint pet_pkey of pet
ALTER TABLE pet DROP CONSTRAINT pet_pkey;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision
