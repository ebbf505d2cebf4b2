-- comments on a table and its columns

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of table invoice

-- create table invoice
CREATE TABLE invoice (
    id INTEGER NOT NULL,
    total NUMERIC(12, 2),
    PRIMARY KEY (id)
);

-- == postgresql 14 ==

-- create table invoice
CREATE TABLE invoice (
    id SERIAL NOT NULL,
    total NUMERIC(12, 2),
    PRIMARY KEY (id)
);

COMMENT ON TABLE invoice IS 'one for each delivery -- not for each order';

COMMENT ON COLUMN invoice.id IS 'given out by the bookkeepers'' system';

COMMENT ON COLUMN invoice.total IS 'with VAT;
never negative';

-- == sqlite 3.35, downgrade ==

-- drop table invoice
DROP TABLE invoice;

-- == postgresql 14, downgrade ==

-- drop table invoice
DROP TABLE invoice;
