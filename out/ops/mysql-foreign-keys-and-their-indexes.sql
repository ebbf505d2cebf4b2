-- a foreign key needs an index, has a name that follows its table, and keeps the type of its column

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- warning[M201]: with column "animal.vet_id" goes foreign key "fk_pet_vet", which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D405]: mysql made an index of "animal" (owner_id) for foreign key (owner_id) if there was none, and keeps it when the foreign key goes

-- note[D405]: mysql made an index of "animal" (code) for foreign key (code) if there was none, and keeps it when the foreign key goes

-- note[D405]: mysql made an index of "animal" (vet_id) for foreign key "fk_pet_vet" if there was none, and keeps it when the foreign key goes

-- create table owner
CREATE TABLE owner (
    id INTEGER NOT NULL AUTO_INCREMENT,
    code VARCHAR(10),
    PRIMARY KEY (id),
    UNIQUE (code)
);

-- create table pet
CREATE TABLE pet (
    id INTEGER NOT NULL AUTO_INCREMENT,
    owner_id INTEGER,
    vet_id INTEGER,
    code VARCHAR(10),
    PRIMARY KEY (id),
    CONSTRAINT uq_pet UNIQUE (owner_id, vet_id),
    FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT fk_pet_vet FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL,
    CONSTRAINT pet_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code)
);

-- drop constraint uq_pet of pet
ALTER TABLE pet ADD INDEX pet_ibfk_1 (owner_id), DROP INDEX uq_pet;

-- rename table pet to animal
ALTER TABLE pet RENAME TO animal;

-- drop constraint animal_ibfk_1 of animal
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_1;

-- alter column owner.code: type
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_2;

ALTER TABLE owner MODIFY COLUMN code VARCHAR(20);

ALTER TABLE animal ADD CONSTRAINT animal_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code);

-- drop column animal.vet_id
ALTER TABLE animal DROP FOREIGN KEY fk_pet_vet;

ALTER TABLE animal DROP COLUMN vet_id;

-- == mariadb 10.6 ==

-- warning[M201]: with column "animal.vet_id" goes foreign key "fk_pet_vet", which uses it
--   = help: drop it explicitly first if that is what you mean

-- note[D405]: mariadb made an index of "animal" (owner_id) for foreign key (owner_id) if there was none, and keeps it when the foreign key goes

-- note[D405]: mariadb made an index of "animal" (code) for foreign key (code) if there was none, and keeps it when the foreign key goes

-- note[D405]: mariadb made an index of "animal" (vet_id) for foreign key "fk_pet_vet" if there was none, and keeps it when the foreign key goes

-- create table owner
CREATE TABLE owner (
    id INTEGER NOT NULL AUTO_INCREMENT,
    code VARCHAR(10),
    PRIMARY KEY (id),
    UNIQUE (code)
);

-- create table pet
CREATE TABLE pet (
    id INTEGER NOT NULL AUTO_INCREMENT,
    owner_id INTEGER,
    vet_id INTEGER,
    code VARCHAR(10),
    PRIMARY KEY (id),
    CONSTRAINT uq_pet UNIQUE (owner_id, vet_id),
    FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT fk_pet_vet FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL,
    CONSTRAINT pet_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code)
);

-- drop constraint uq_pet of pet
ALTER TABLE pet ADD INDEX pet_ibfk_1 (owner_id), DROP INDEX uq_pet;

-- rename table pet to animal
ALTER TABLE pet RENAME TO animal;

-- drop constraint animal_ibfk_1 of animal
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_1;

-- alter column owner.code: type
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_2;

ALTER TABLE owner MODIFY COLUMN code VARCHAR(20);

ALTER TABLE animal ADD CONSTRAINT animal_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code);

-- drop column animal.vet_id
ALTER TABLE animal DROP FOREIGN KEY fk_pet_vet;

ALTER TABLE animal DROP COLUMN vet_id;

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back column "animal.vet_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- note[D405]: mysql made an index of "animal" (code) for foreign key (code) if there was none, and keeps it when the foreign key goes

-- add column animal.vet_id
ALTER TABLE animal ADD COLUMN vet_id INTEGER;

ALTER TABLE animal ADD CONSTRAINT fk_pet_vet FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL;

-- alter column owner.code: type
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_2;

ALTER TABLE owner MODIFY COLUMN code VARCHAR(10);

ALTER TABLE animal ADD CONSTRAINT animal_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code);

-- add foreign key (owner_id) to animal
ALTER TABLE animal ADD CONSTRAINT animal_ibfk_1 FOREIGN KEY (owner_id) REFERENCES owner (id);

-- rename table animal to pet
ALTER TABLE animal RENAME TO pet;

-- add unique constraint "uq_pet" to pet
ALTER TABLE pet ADD CONSTRAINT uq_pet UNIQUE (owner_id, vet_id);

-- drop table pet
DROP TABLE pet;

-- drop table owner
DROP TABLE owner;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back column "animal.vet_id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- note[D405]: mariadb made an index of "animal" (code) for foreign key (code) if there was none, and keeps it when the foreign key goes

-- add column animal.vet_id
ALTER TABLE animal ADD COLUMN vet_id INTEGER;

ALTER TABLE animal ADD CONSTRAINT fk_pet_vet FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL;

-- alter column owner.code: type
ALTER TABLE animal DROP FOREIGN KEY animal_ibfk_2;

ALTER TABLE owner MODIFY COLUMN code VARCHAR(10);

ALTER TABLE animal ADD CONSTRAINT animal_ibfk_2 FOREIGN KEY (code) REFERENCES owner (code);

-- add foreign key (owner_id) to animal
ALTER TABLE animal ADD CONSTRAINT animal_ibfk_1 FOREIGN KEY (owner_id) REFERENCES owner (id);

-- rename table animal to pet
ALTER TABLE animal RENAME TO pet;

-- add unique constraint "uq_pet" to pet
ALTER TABLE pet ADD CONSTRAINT uq_pet UNIQUE (owner_id, vet_id);

-- drop table pet
DROP TABLE pet;

-- drop table owner
DROP TABLE owner;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
