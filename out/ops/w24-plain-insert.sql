-- an INSERT is an INSERT, whether or not the rows bring their own numbers

-- == sqlite 3.35 ==

-- create table numbered
CREATE TABLE numbered (
    id INTEGER NOT NULL,
    name VARCHAR(9),
    PRIMARY KEY (id)
);

-- create table plain
CREATE TABLE plain (
    id INTEGER,
    name VARCHAR(9)
);

-- insert 1 row into numbered
INSERT INTO numbered (name) VALUES ('first');

-- insert 1 row into plain
INSERT INTO plain (id, name) VALUES (7, 'seventh');

-- == postgresql 14 ==

-- create table numbered
CREATE TABLE numbered (
    id SERIAL NOT NULL,
    name VARCHAR(9),
    PRIMARY KEY (id)
);

-- create table plain
CREATE TABLE plain (
    id INTEGER,
    name VARCHAR(9)
);

-- insert 1 row into numbered
INSERT INTO numbered (name) VALUES ('first');

-- insert 1 row into plain
INSERT INTO plain (id, name) VALUES (7, 'seventh');

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into plain" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 1 row into plain" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
