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

-- == sqlite 3.35, downgrade ==

-- drop table pet
DROP TABLE pet;
