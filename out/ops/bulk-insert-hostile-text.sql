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

-- == mysql 8 ==

-- create table note
CREATE TABLE note (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text TEXT,
    PRIMARY KEY (id)
);

-- insert 11 rows into note
INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');

INSERT INTO note (id, text) VALUES (2, 'C:\\temp\\new');

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\\');

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');

INSERT INTO note (id, text) VALUES (5, 'two
lines;
.quit
\\q');

INSERT INTO note (id, text) VALUES (6, 'tab	and\r
CRLF');

INSERT INTO note (id, text) VALUES (7, 'bell , escape [31m, delete ');

INSERT INTO note (id, text) VALUES (8, '𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');

INSERT INTO note (id, text) VALUES (10, '');

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');

-- == mariadb 10.6 ==

-- create table note
CREATE TABLE note (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text TEXT,
    PRIMARY KEY (id)
);

-- insert 11 rows into note
INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');

INSERT INTO note (id, text) VALUES (2, 'C:\\temp\\new');

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\\');

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');

INSERT INTO note (id, text) VALUES (5, 'two
lines;
.quit
\\q');

INSERT INTO note (id, text) VALUES (6, 'tab	and\r
CRLF');

INSERT INTO note (id, text) VALUES (7, 'bell , escape [31m, delete ');

INSERT INTO note (id, text) VALUES (8, '𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');

INSERT INTO note (id, text) VALUES (10, '');

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');

-- == mssql 2016 ==

-- warning[D423]: "note.text" is VARCHAR on mssql: of the text that is written to it, characters that its code page lacks become ?
--   = help: make it t.unicode() or t.unicodeText(), or give it a collation whose name ends with _UTF8

-- create table note
CREATE TABLE note (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    text VARCHAR(max) NULL,
    CONSTRAINT note_pkey PRIMARY KEY (id)
);
GO

-- insert 11 rows into note
SET IDENTITY_INSERT note ON;
GO

INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');
GO

INSERT INTO note (id, text) VALUES (2, 'C:\temp\new');
GO

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\');
GO

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');
GO

INSERT INTO note (id, text) VALUES (5, (N'two' + NCHAR(10) + N'lines;' + NCHAR(10) + N'.quit' + NCHAR(10) + N'\q'));
GO

INSERT INTO note (id, text) VALUES (6, (N'tab	and' + NCHAR(13) + NCHAR(10) + N'CRLF'));
GO

INSERT INTO note (id, text) VALUES (7, (N'bell ' + NCHAR(7) + N', escape ' + NCHAR(27) + N'[31m, delete ' + NCHAR(127)));
GO

INSERT INTO note (id, text) VALUES (8, N'𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');
GO

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');
GO

INSERT INTO note (id, text) VALUES (10, '');
GO

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');
GO

SET IDENTITY_INSERT note OFF;
GO

-- == oracle 19 ==

-- note[D441]: rows of "note" bring '' for "text", which oracle takes for NULL

-- warning[D206]: rows give "note.id" values of their own: on oracle its sequence still starts at 1 and will hand them out again
--   = help: leave "id" out of the rows, or move the sequence on: ALTER TABLE note MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE)

-- create table note
CREATE TABLE note (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    text CLOB,
    CONSTRAINT note_pkey PRIMARY KEY (id)
);

-- insert 11 rows into note
INSERT INTO note (id, text) VALUES (1, 'it''s ''''quoted''''');

INSERT INTO note (id, text) VALUES (2, 'C:\temp\new');

INSERT INTO note (id, text) VALUES (3, 'ends with a backslash\');

INSERT INTO note (id, text) VALUES (4, '''); DROP TABLE note; --');

INSERT INTO note (id, text) VALUES (5, ('two' || chr(10) || 'lines;' || chr(10) || '.quit' || chr(10) || '\q'));

INSERT INTO note (id, text) VALUES (6, ('tab' || chr(9) || 'and' || chr(13) || chr(10) || 'CRLF'));

INSERT INTO note (id, text) VALUES (7, ('bell ' || chr(7) || ', escape ' || chr(27) || '[31m, delete ' || chr(127)));

INSERT INTO note (id, text) VALUES (8, '𝔘nicode: ß, 漢字, 👩‍👩‍👧, é');

INSERT INTO note (id, text) VALUES (9, ':name, %s, $1, ?1, @x and $tag$');

INSERT INTO note (id, text) VALUES (10, '');

INSERT INTO note (id, text) VALUES (11, '-- no comment /* at all');

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "insert 11 rows into note" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
