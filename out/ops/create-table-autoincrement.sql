-- numbers that are never used twice, and a key that does not number itself

-- == sqlite 3.35 ==

-- create table ticket
CREATE TABLE ticket (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject VARCHAR(80)
);

-- create table country
CREATE TABLE country (
    code INTEGER NOT NULL,
    PRIMARY KEY (code)
);

-- == postgresql 14 ==

-- create table ticket
CREATE TABLE ticket (
    id SERIAL NOT NULL,
    subject VARCHAR(80),
    PRIMARY KEY (id)
);

-- create table country
CREATE TABLE country (
    code INTEGER NOT NULL,
    PRIMARY KEY (code)
);

-- == sqlite 3.35, downgrade ==

-- drop table country
DROP TABLE country;

-- drop table ticket
DROP TABLE ticket;

-- == postgresql 14, downgrade ==

-- drop table country
DROP TABLE country;

-- drop table ticket
DROP TABLE ticket;
