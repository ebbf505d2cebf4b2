-- the old table keeps its constraints until its rows are in the copy

-- == sqlite 3.35 ==

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOLEAN,
    age INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id),
    FOREIGN KEY (mother_id) REFERENCES pet (id),
    CONSTRAINT ck_pet_old CHECK (age < 200),
    CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id),
    CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

DROP TABLE pet;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- warning[D340]: postgresql copies table "pet": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;

ALTER TABLE pet DROP CONSTRAINT pet_mother_id_fkey;

ALTER TABLE pet DROP CONSTRAINT pet_pkey;

ALTER TABLE pet DROP CONSTRAINT uq_pet_chip;

DO 'BEGIN LOCK TABLE pet IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOLEAN,
    age INTEGER NOT NULL,
    CONSTRAINT pet_pkey PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT ck_pet_old CHECK (age < 200),
    CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id)
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

ALTER SEQUENCE pet_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('pet_id_seq'::regclass);

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mysql 8 ==

-- warning[D412]: mysql commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- note[D405]: mysql made an index of "visit" (chip) for foreign key "fk_visit_pet" if there was none, and keeps it when the foreign key goes

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOL,
    age INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_old CHECK (age < 200),
    CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id)
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pet'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

ALTER TABLE visit DROP FOREIGN KEY fk_visit_pet;

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp ADD CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1));

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT ck_pet_age CHECK (age >= 0);

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mariadb 10.6 ==

-- warning[D412]: mariadb commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- note[D405]: mariadb made an index of "visit" (chip) for foreign key "fk_visit_pet" if there was none, and keeps it when the foreign key goes

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOL,
    age INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT ck_pet_old CHECK (age < 200),
    CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id),
    CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pet'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

ALTER TABLE visit DROP FOREIGN KEY fk_visit_pet;

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mssql 2016 ==

-- note[D332]: mssql keeps strangers out of "pet.tame" by its type: nothing is printed for dropping the check constraint "ck_pet_tame"

-- warning[D424]: mssql copies table "pet": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;
GO

ALTER TABLE pet DROP CONSTRAINT ck_pet_age;
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER NULL,
    tame BIT NULL,
    age INTEGER NOT NULL,
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT ck_pet_old CHECK (age < 200)
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet WITH (TABLOCKX, HOLDLOCK);
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

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);
GO

ALTER TABLE pet ADD CONSTRAINT uq_pet_chip UNIQUE (chip);
GO

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_mother_id_fkey FOREIGN KEY (mother_id) REFERENCES pet (id);
GO

ALTER TABLE pet ADD CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id);
GO

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);
GO

-- == oracle 19 ==

-- warning[D445]: oracle commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- alter column pet.age: nullability
-- add check constraint "ck_pet_old" to pet
-- add foreign key "fk_pet_keeper" to pet
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    chip VARCHAR2(15 CHAR) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame SMALLINT,
    age INTEGER NOT NULL,
    CONSTRAINT ck_pet_old CHECK (age < 200),
    CONSTRAINT fk_pet_keeper FOREIGN KEY (id) REFERENCES owner (id)
);

INSERT INTO "_alembic_batch_temp" (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM pet)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of pet were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE pet';
END;
/

ALTER TABLE "_alembic_batch_temp" ADD CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1));

ALTER TABLE "_alembic_batch_temp" RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);

ALTER TABLE pet ADD CONSTRAINT uq_pet_chip UNIQUE (chip);

ALTER TABLE pet ADD CONSTRAINT ck_pet_age CHECK (age >= 0);

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD CONSTRAINT pet_mother_id_fkey FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOLEAN,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id),
    FOREIGN KEY (mother_id) REFERENCES pet (id),
    CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

DROP TABLE pet;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[D340]: postgresql copies table "pet": privileges, its owner, row security, statistics and triggers that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto": everything has an ALTER here

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;

ALTER TABLE pet DROP CONSTRAINT pet_mother_id_fkey;

ALTER TABLE pet DROP CONSTRAINT pet_pkey;

ALTER TABLE pet DROP CONSTRAINT uq_pet_chip;

DO 'BEGIN LOCK TABLE pet IN ACCESS EXCLUSIVE MODE; END';

CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOLEAN,
    age INTEGER,
    CONSTRAINT pet_pkey PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id)
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

ALTER SEQUENCE pet_id_seq OWNED BY _alembic_batch_temp.id;

ALTER TABLE _alembic_batch_temp ALTER COLUMN id SET DEFAULT nextval('pet_id_seq'::regclass);

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mysql 8, downgrade ==

-- warning[D412]: mysql commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- note[D405]: mysql made an index of "visit" (chip) for foreign key "fk_visit_pet" if there was none, and keeps it when the foreign key goes

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOL,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip)
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

SET information_schema_stats_expiry = 0;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pet'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

ALTER TABLE visit DROP FOREIGN KEY fk_visit_pet;

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp ADD CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1));

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT ck_pet_age CHECK (age >= 0);

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mariadb 10.6, downgrade ==

-- warning[D412]: mariadb commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are triggers that history does not know
--   = help: keep others from writing while the script runs; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- note[D405]: mariadb made an index of "visit" (chip) for foreign key "fk_visit_pet" if there was none, and keeps it when the foreign key goes

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL AUTO_INCREMENT,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame BOOL,
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_pet_chip UNIQUE (chip),
    CONSTRAINT ck_pet_age CHECK (age >= 0),
    CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1))
);

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

SET @limbeck_numbers = CONCAT('ALTER TABLE _alembic_batch_temp AUTO_INCREMENT = ', COALESCE((SELECT AUTO_INCREMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pet'), 1));

PREPARE limbeck_numbers FROM @limbeck_numbers;

EXECUTE limbeck_numbers;

DEALLOCATE PREPARE limbeck_numbers;

ALTER TABLE visit DROP FOREIGN KEY fk_visit_pet;

DROP TABLE pet;

ALTER TABLE _alembic_batch_temp RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

-- == mssql 2016, downgrade ==

-- note[D332]: mssql keeps strangers out of "pet.tame" by its type: nothing is printed for dropping the check constraint "ck_pet_tame"

-- warning[D424]: mssql copies table "pet": permissions, statistics, change tracking, and triggers or properties that history does not know are not carried over
--   = help: make them again after the block, or leave recreate at "auto" where ALTER can say it

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;
GO

ALTER TABLE pet DROP CONSTRAINT ck_pet_age;
GO

CREATE TABLE _alembic_batch_temp (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    chip VARCHAR(15) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER NULL,
    tame BIT NULL,
    age INTEGER NULL,
    CONSTRAINT ck_pet_age CHECK (age >= 0)
);
GO

SET IDENTITY_INSERT _alembic_batch_temp ON;
GO

INSERT INTO _alembic_batch_temp (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet WITH (TABLOCKX, HOLDLOCK);
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

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);
GO

ALTER TABLE pet ADD CONSTRAINT uq_pet_chip UNIQUE (chip);
GO

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);
GO

ALTER TABLE pet ADD CONSTRAINT pet_mother_id_fkey FOREIGN KEY (mother_id) REFERENCES pet (id);
GO

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);
GO

-- == oracle 19, downgrade ==

-- warning[D445]: oracle commits each step of the copy of "pet": rows that are written meanwhile are lost, and so are grants, statistics and triggers that history does not know; "id" counts on behind the highest number in the table, so that a number is given again if its row is gone
--   = help: keep others from writing while the script runs, and grant again what was granted; where the rows do not fit, "pet" is as it was, and "_alembic_batch_temp" has to be dropped before the next try

-- drop constraint fk_pet_keeper of pet
-- drop constraint ck_pet_old of pet
-- alter column pet.age: nullability
CREATE TABLE "_alembic_batch_temp" (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    chip VARCHAR2(15 CHAR) NOT NULL,
    owner_id INTEGER NOT NULL,
    mother_id INTEGER,
    tame SMALLINT,
    age INTEGER
);

INSERT INTO "_alembic_batch_temp" (id, chip, owner_id, mother_id, tame, age) SELECT pet.id, pet.chip, pet.owner_id, pet.mother_id, pet.tame, pet.age FROM pet;

ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);

ALTER TABLE visit DROP CONSTRAINT fk_visit_pet;

BEGIN
    FOR one IN (SELECT 1 FROM dual WHERE (SELECT COUNT(*) FROM "_alembic_batch_temp") <> (SELECT COUNT(*) FROM pet)) LOOP
        RAISE_APPLICATION_ERROR(-20000, 'not all rows of pet were copied to _alembic_batch_temp: it was not dropped');
    END LOOP;
    EXECUTE IMMEDIATE 'DROP TABLE pet';
END;
/

ALTER TABLE "_alembic_batch_temp" ADD CONSTRAINT ck_pet_tame CHECK (tame IN (0, 1));

ALTER TABLE "_alembic_batch_temp" RENAME TO pet;

ALTER TABLE pet ADD CONSTRAINT pet_pkey PRIMARY KEY (id);

ALTER TABLE pet ADD CONSTRAINT uq_pet_chip UNIQUE (chip);

ALTER TABLE pet ADD CONSTRAINT ck_pet_age CHECK (age >= 0);

ALTER TABLE pet ADD CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id);

ALTER TABLE pet ADD CONSTRAINT pet_mother_id_fkey FOREIGN KEY (mother_id) REFERENCES pet (id);

ALTER TABLE visit ADD CONSTRAINT fk_visit_pet FOREIGN KEY (chip) REFERENCES pet (chip);

COMMIT;
