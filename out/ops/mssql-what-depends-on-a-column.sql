-- goes before the column is altered, and comes back behind it

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- create table country
CREATE TABLE country (
    code CHAR(2) NOT NULL,
    name VARCHAR(40) NOT NULL,
    size VARCHAR(1) NULL,
    CONSTRAINT pk_country PRIMARY KEY (code),
    CONSTRAINT ck_country CHECK (len(name) > 1 AND code <> 'xx'),
    CONSTRAINT uq_country_name UNIQUE (name),
    CONSTRAINT size CHECK (size IN ('s', 'm'))
);
GO

CREATE INDEX ix_country_big ON country (code) WHERE name > 'a';
GO

-- create table town
CREATE TABLE town (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    country_name VARCHAR(40) NULL,
    CONSTRAINT town_pkey PRIMARY KEY (id),
    CONSTRAINT fk_town_country FOREIGN KEY (country_name) REFERENCES country (name)
);
GO

-- rename column country.name to full name
ALTER TABLE country DROP CONSTRAINT ck_country;
GO

DROP INDEX ix_country_big ON country;
GO

EXEC sp_rename N'country.name', N'full name', 'COLUMN';
GO

ALTER TABLE country ADD CONSTRAINT ck_country CHECK (len([full name]) > 1 AND code <> 'xx');
GO

CREATE INDEX ix_country_big ON country (code) WHERE [full name] > 'a';
GO

-- rename column country.size to extent
ALTER TABLE country DROP CONSTRAINT size;
GO

EXEC sp_rename N'country.size', N'extent', 'COLUMN';
GO

ALTER TABLE country ADD CONSTRAINT size CHECK (extent IN ('s', 'm'));
GO

-- drop constraint fk_town_country of town
ALTER TABLE town DROP CONSTRAINT fk_town_country;
GO

-- alter column country.full name: type
ALTER TABLE country ALTER COLUMN [full name] VARCHAR(60) NOT NULL;
GO

-- alter column country.full name: type
ALTER TABLE country DROP CONSTRAINT uq_country_name;
GO

ALTER TABLE country DROP CONSTRAINT ck_country;
GO

DROP INDEX ix_country_big ON country;
GO

ALTER TABLE country ALTER COLUMN [full name] NVARCHAR(60) NOT NULL;
GO

ALTER TABLE country ADD CONSTRAINT ck_country CHECK (len([full name]) > 1 AND code <> 'xx');
GO

ALTER TABLE country ADD CONSTRAINT uq_country_name UNIQUE ([full name]);
GO

CREATE INDEX ix_country_big ON country (code) WHERE [full name] > 'a';
GO

-- alter column country.code: nullability, comment
EXEC sp_addextendedproperty N'MS_Description', N'ISO 3166', N'SCHEMA', N'dbo', N'TABLE', N'country', N'COLUMN', N'code';
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

-- warning[D423]: "country.full name" is VARCHAR on mssql: of the text that is written to it, characters that its code page lacks become ?
--   = help: make it t.unicode() or t.unicodeText(), or give it a collation whose name ends with _UTF8

-- alter column country.code: nullability, comment
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'country', N'COLUMN', N'code';
GO

-- alter column country.full name: type
ALTER TABLE country DROP CONSTRAINT uq_country_name;
GO

ALTER TABLE country DROP CONSTRAINT ck_country;
GO

DROP INDEX ix_country_big ON country;
GO

ALTER TABLE country ALTER COLUMN [full name] VARCHAR(60) NOT NULL;
GO

ALTER TABLE country ADD CONSTRAINT ck_country CHECK (len([full name]) > 1 AND code <> 'xx');
GO

ALTER TABLE country ADD CONSTRAINT uq_country_name UNIQUE ([full name]);
GO

CREATE INDEX ix_country_big ON country (code) WHERE [full name] > 'a';
GO

-- alter column country.full name: type
ALTER TABLE country DROP CONSTRAINT uq_country_name;
GO

ALTER TABLE country DROP CONSTRAINT ck_country;
GO

DROP INDEX ix_country_big ON country;
GO

ALTER TABLE country ALTER COLUMN [full name] VARCHAR(40) NOT NULL;
GO

ALTER TABLE country ADD CONSTRAINT ck_country CHECK (len([full name]) > 1 AND code <> 'xx');
GO

ALTER TABLE country ADD CONSTRAINT uq_country_name UNIQUE ([full name]);
GO

CREATE INDEX ix_country_big ON country (code) WHERE [full name] > 'a';
GO

-- add foreign key "fk_town_country" to town
ALTER TABLE town ADD CONSTRAINT fk_town_country FOREIGN KEY (country_name) REFERENCES country ([full name]);
GO

-- rename column country.extent to size
ALTER TABLE country DROP CONSTRAINT size;
GO

EXEC sp_rename N'country.extent', N'size', 'COLUMN';
GO

ALTER TABLE country ADD CONSTRAINT size CHECK (size IN ('s', 'm'));
GO

-- rename column country.full name to name
ALTER TABLE country DROP CONSTRAINT ck_country;
GO

DROP INDEX ix_country_big ON country;
GO

EXEC sp_rename N'country.[full name]', N'name', 'COLUMN';
GO

ALTER TABLE country ADD CONSTRAINT ck_country CHECK (len(name) > 1 AND code <> 'xx');
GO

CREATE INDEX ix_country_big ON country (code) WHERE name > 'a';
GO

-- drop table town
DROP TABLE town;
GO

-- drop table country
DROP TABLE country;
GO

-- == oracle 19, downgrade ==

-- nothing
