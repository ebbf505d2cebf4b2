-- a foreign key goes first, then both tables

-- == sqlite 3.35 ==

-- add foreign key "fk_author_best" to author
-- drop constraint fk_author_best of author
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, best_book_id) SELECT author.id, author.best_book_id FROM author;

DROP TABLE author;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO author;

PRAGMA legacy_alter_table = OFF;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

-- == postgresql 14 ==

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

-- == mysql 8 ==

-- note[D405]: mysql made an index of "author" (best_book_id) for foreign key "fk_author_best" if there was none, and keeps it when the foreign key goes

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP FOREIGN KEY fk_author_best;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

-- == mariadb 10.6 ==

-- note[D405]: mariadb made an index of "author" (best_book_id) for foreign key "fk_author_best" if there was none, and keeps it when the foreign key goes

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP FOREIGN KEY fk_author_best;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

-- == mssql 2016 ==

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);
GO

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;
GO

-- drop table book
DROP TABLE book;
GO

-- drop table author
DROP TABLE author;
GO

-- == oracle 19 ==

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;

-- drop table book
DROP TABLE book;

-- drop table author
DROP TABLE author;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table author
CREATE TABLE author (
    id INTEGER NOT NULL,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id INTEGER NOT NULL,
    author_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES author (id)
);

-- add foreign key "fk_author_best" to author
-- drop constraint fk_author_best of author
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, best_book_id) SELECT author.id, author.best_book_id FROM author;

DROP TABLE author;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO author;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table author
CREATE TABLE author (
    id SERIAL NOT NULL,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id SERIAL NOT NULL,
    author_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES author (id)
);

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- note[D405]: mysql made an index of "author" (best_book_id) for foreign key "fk_author_best" if there was none, and keeps it when the foreign key goes

-- create table author
CREATE TABLE author (
    id INTEGER NOT NULL AUTO_INCREMENT,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id INTEGER NOT NULL AUTO_INCREMENT,
    author_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES author (id)
);

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP FOREIGN KEY fk_author_best;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- note[D405]: mariadb made an index of "author" (best_book_id) for foreign key "fk_author_best" if there was none, and keeps it when the foreign key goes

-- create table author
CREATE TABLE author (
    id INTEGER NOT NULL AUTO_INCREMENT,
    best_book_id INTEGER,
    PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id INTEGER NOT NULL AUTO_INCREMENT,
    author_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (author_id) REFERENCES author (id)
);

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP FOREIGN KEY fk_author_best;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table author
CREATE TABLE author (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    best_book_id INTEGER NULL,
    CONSTRAINT author_pkey PRIMARY KEY (id)
);
GO

-- create table book
CREATE TABLE book (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    author_id INTEGER NULL,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);
GO

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);
GO

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back table "author", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[M202]: the derived downgrade brings back table "book", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table author
CREATE TABLE author (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    best_book_id INTEGER,
    CONSTRAINT author_pkey PRIMARY KEY (id)
);

-- create table book
CREATE TABLE book (
    id INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY,
    author_id INTEGER,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);

-- add foreign key "fk_author_best" to author
ALTER TABLE author ADD CONSTRAINT fk_author_best FOREIGN KEY (best_book_id) REFERENCES book (id);

-- drop constraint fk_author_best of author
ALTER TABLE author DROP CONSTRAINT fk_author_best;

COMMIT;
