-- MATCH PARTIAL, which PostgreSQL has never had

-- == sqlite 3.35 ==

-- create table pet
CREATE TABLE pet (
    id INTEGER NOT NULL,
    owner_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id) MATCH PARTIAL
);

-- == postgresql 14 ==

-- unsupported: error[D103]: postgresql cannot say MATCH PARTIAL of foreign key "fk_pet_owner": no version has it
--   = help: say match: "FULL" or "SIMPLE", or leave match out

-- == mysql 8 ==

-- unsupported: error[D103]: mysql cannot say foreign key "fk_pet_owner": it reads MATCH PARTIAL and then does neither that nor what ON DELETE and ON UPDATE say
--   = help: leave match out here: if (op.dialect === …)

-- == mariadb 10.6 ==

-- unsupported: error[D103]: mariadb cannot say foreign key "fk_pet_owner": it reads MATCH PARTIAL and then does neither that nor what ON DELETE and ON UPDATE say
--   = help: leave match out here: if (op.dialect === …)

-- == mssql 2016 ==

-- create table pet
CREATE TABLE pet (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    owner_id INTEGER NULL,
    CONSTRAINT pet_pkey PRIMARY KEY (id),
    CONSTRAINT fk_pet_owner FOREIGN KEY (owner_id) REFERENCES owner (id)
);
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot say MATCH PARTIAL of foreign key "fk_pet_owner": it has no MATCH, and does what SIMPLE says
--   = help: leave match out, or add a CHECK for it

-- == sqlite 3.35, downgrade ==

-- drop table pet
DROP TABLE pet;

-- == mssql 2016, downgrade ==

-- drop table pet
DROP TABLE pet;
GO
