-- numbers of their own for identity columns

-- == sqlite 3.35 ==

-- note[D324]: sqlite numbers an INTEGER PRIMARY KEY by itself and nothing else: nothing is printed for identity of "invoice.id"

-- create table invoice
CREATE TABLE invoice (
    id INTEGER NOT NULL,
    total NUMERIC(10, 2),
    PRIMARY KEY (id)
);

-- insert 2 rows into invoice
INSERT INTO invoice (id, total) VALUES (7, '12.50');

INSERT INTO invoice (total) VALUES (7);

-- == postgresql 14 ==

-- warning[D206]: rows give "invoice.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('invoice', 'id'), max(id)) FROM invoice

-- create table invoice
CREATE TABLE invoice (
    id INTEGER GENERATED ALWAYS AS IDENTITY,
    total NUMERIC(10, 2),
    PRIMARY KEY (id)
);

-- insert 2 rows into invoice
INSERT INTO invoice (id, total) OVERRIDING SYSTEM VALUE VALUES (7, '12.50');

INSERT INTO invoice (total) VALUES (7);

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into invoice" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 2 rows into invoice" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
