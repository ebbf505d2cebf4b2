-- a table that refers to itself

-- == sqlite 3.35 ==

-- create table category
CREATE TABLE category (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE CASCADE
);

-- == postgresql 14 ==

-- create table category
CREATE TABLE category (
    id SERIAL NOT NULL,
    parent_id INTEGER,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE CASCADE
);

-- == sqlite 3.35, downgrade ==

-- drop table category
DROP TABLE category;

-- == postgresql 14, downgrade ==

-- drop table category
DROP TABLE category;
