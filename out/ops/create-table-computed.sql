-- columns that compute themselves

-- == sqlite 3.35 ==

-- create table rectangle
CREATE TABLE rectangle (
    id INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table rectangle
CREATE TABLE rectangle (
    id SERIAL NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    area INTEGER GENERATED ALWAYS AS (width * height) STORED,
    PRIMARY KEY (id)
);

-- == sqlite 3.35, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;

-- == postgresql 14, downgrade ==

-- drop table rectangle
DROP TABLE rectangle;
