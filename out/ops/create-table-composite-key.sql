-- a key of two columns, referred to by two columns

-- == sqlite 3.35 ==

-- create table order_line
CREATE TABLE order_line (
    order_id INTEGER NOT NULL,
    line SMALLINT NOT NULL,
    article VARCHAR(40) NOT NULL,
    PRIMARY KEY (order_id, line)
);

-- create table return_line
CREATE TABLE return_line (
    id INTEGER NOT NULL,
    order_id INTEGER NOT NULL,
    line SMALLINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_return_line FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, line)
);

-- == postgresql 14 ==

-- create table order_line
CREATE TABLE order_line (
    order_id INTEGER NOT NULL,
    line SMALLINT NOT NULL,
    article VARCHAR(40) NOT NULL,
    PRIMARY KEY (order_id, line)
);

-- create table return_line
CREATE TABLE return_line (
    id SERIAL NOT NULL,
    order_id INTEGER NOT NULL,
    line SMALLINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_return_line FOREIGN KEY (order_id, line) REFERENCES order_line (order_id, line)
);

-- == sqlite 3.35, downgrade ==

-- drop table return_line
DROP TABLE return_line;

-- drop table order_line
DROP TABLE order_line;

-- == postgresql 14, downgrade ==

-- drop table return_line
DROP TABLE return_line;

-- drop table order_line
DROP TABLE order_line;
