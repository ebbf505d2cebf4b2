-- another primary key

-- == sqlite 3.35 ==

-- drop constraint pk_country of country
-- add primary key "pk_country_code" to country
-- drop column country.id
CREATE TABLE _alembic_batch_temp (
    code VARCHAR(2) NOT NULL,
    CONSTRAINT pk_country_code PRIMARY KEY (code)
);

INSERT INTO _alembic_batch_temp (rowid, code) SELECT country.rowid, country.code FROM country;

DROP TABLE country;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO country;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- drop constraint pk_country of country
-- add primary key "pk_country_code" to country
-- drop column country.id
ALTER TABLE country DROP CONSTRAINT pk_country;

ALTER TABLE country ADD CONSTRAINT pk_country_code PRIMARY KEY (code);

ALTER TABLE country DROP COLUMN id;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "country.id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column country.id
-- drop constraint pk_country_code of country
-- add primary key "pk_country" to country
CREATE TABLE _alembic_batch_temp (
    code VARCHAR(2) NOT NULL,
    id INTEGER NOT NULL,
    CONSTRAINT pk_country PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (code) SELECT country.code FROM country;

DROP TABLE country;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO country;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "country.id", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- add column country.id
-- drop constraint pk_country_code of country
-- add primary key "pk_country" to country
ALTER TABLE country ADD COLUMN id SERIAL NOT NULL;

ALTER TABLE country DROP CONSTRAINT pk_country_code;

ALTER TABLE country ADD CONSTRAINT pk_country PRIMARY KEY (id);
