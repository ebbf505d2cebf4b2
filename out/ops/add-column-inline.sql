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

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column pet.vet_id" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision
