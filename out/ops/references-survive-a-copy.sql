-- what is said beside a column of its reference is there after a copy (W28)

-- == sqlite 3.35 ==

-- alter column pet.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    owner_id INTEGER,
    vet_id INTEGER,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE ON UPDATE SET NULL,
    FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO _alembic_batch_temp (id, owner_id, vet_id, name) SELECT pet.id, pet.owner_id, pet.vet_id, pet.name FROM pet;

DROP TABLE pet;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column pet.name: nullability
SET CONSTRAINTS pet_vet_id_fkey IMMEDIATE;

ALTER TABLE pet ALTER COLUMN name SET NOT NULL;

SET CONSTRAINTS pet_vet_id_fkey DEFERRED;

-- == mysql 8 ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mariadb 10.6 ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- == mssql 2016 ==

-- unsupported: error[D421]: mssql refuses ON DELETE actions that come from "owner" to "pet" in more than one way, or back to where they began
--   = help: leave one of them at ON DELETE NO ACTION, and do it in a trigger or in the application

-- == oracle 19 ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY name NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column pet.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    owner_id INTEGER,
    vet_id INTEGER,
    name VARCHAR(40),
    PRIMARY KEY (id),
    CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE ON UPDATE SET NULL,
    FOREIGN KEY (vet_id) REFERENCES owner (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO _alembic_batch_temp (id, owner_id, vet_id, name) SELECT pet.id, pet.owner_id, pet.vet_id, pet.name FROM pet;

DROP TABLE pet;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column pet.name: nullability
SET CONSTRAINTS pet_vet_id_fkey IMMEDIATE;

ALTER TABLE pet ALTER COLUMN name DROP NOT NULL;

SET CONSTRAINTS pet_vet_id_fkey DEFERRED;

-- == mysql 8, downgrade ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6, downgrade ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY COLUMN name VARCHAR(40);

-- == oracle 19, downgrade ==

-- alter column pet.name: nullability
ALTER TABLE pet MODIFY name NULL;

COMMIT;
