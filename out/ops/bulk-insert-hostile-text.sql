-- text that would break out of a script, were it not written with care

-- == sqlite 3.35 ==

-- create table note
CREATE TABLE note (
    id INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (id)
);

-- insert 11 rows into note
INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');

INSERT INTO note (id, text) VALUES (2, 'C:\temp\new');

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\');

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');

INSERT INTO note (id, text) VALUES (5, 'two
lines;
.quit
\q');

INSERT INTO note (id, text) VALUES (6, ('tab	and' || char(13) || '
CRLF'));

INSERT INTO note (id, text) VALUES (7, ('bell ' || char(7) || ', escape ' || char(27) || '[31m, delete ' || char(127)));

INSERT INTO note (id, text) VALUES (8, '𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');

INSERT INTO note (id, text) VALUES (10, '');

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');

-- == postgresql 14 ==

-- warning[D206]: rows give "note.id" values of their own: on postgresql its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: SELECT setval(pg_get_serial_sequence('note', 'id'), max(id)) FROM note

-- create table note
CREATE TABLE note (
    id SERIAL NOT NULL,
    text TEXT,
    PRIMARY KEY (id)
);

-- insert 11 rows into note
INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');

INSERT INTO note (id, text) VALUES (2, 'C:\temp\new');

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\');

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');

INSERT INTO note (id, text) VALUES (5, 'two
lines;
.quit
\q');

INSERT INTO note (id, text) VALUES (6, E'tab	and\x0D
CRLF');

INSERT INTO note (id, text) VALUES (7, E'bell \x07, escape \x1B[31m, delete \x7F');

INSERT INTO note (id, text) VALUES (8, '𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');

INSERT INTO note (id, text) VALUES (10, '');

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
