-- what only MySQL and MariaDB say of an index

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- note[D330]: mysql has no CREATE INDEX IF NOT EXISTS: "create index ix_seen on seen" is said without it, since history does not have it

-- create table article
CREATE TABLE article (
    id INTEGER NOT NULL AUTO_INCREMENT,
    title VARCHAR(200),
    body LONGTEXT,
    place POINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (title) USING BTREE
);

CREATE INDEX ix_article_body ON article (title(20), body(100));

CREATE FULLTEXT INDEX ft_article ON article (title, body);

-- create index sp_article on article
CREATE SPATIAL INDEX sp_article ON article (place);

-- create index ix_article_title on article
CREATE UNIQUE INDEX ix_article_title ON article (title(10)) USING BTREE;

-- create index ft_ngram on article
CREATE FULLTEXT INDEX ft_ngram ON article (title) WITH PARSER ngram;

-- create index ix_article_year on article
CREATE INDEX ix_article_year ON article ((CAST(substr(title, 1, 4) AS UNSIGNED)), id);

-- rename column article.title to heading
DROP INDEX ix_article_year ON article;

ALTER TABLE article RENAME COLUMN title TO heading;

CREATE INDEX ix_article_year ON article ((CAST(substr(heading, 1, 4) AS UNSIGNED)), id);

-- create table note
CREATE TABLE note (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text VARCHAR(40),
    PRIMARY KEY (id)
);

-- create index ix_same_name on note
CREATE INDEX ix_same_name ON note (text);

-- create index ix_same_name on article
CREATE INDEX ix_same_name ON article (heading);

-- drop index ix_same_name of article
DROP INDEX ix_same_name ON article;

-- create index ix_seen on seen
CREATE INDEX ix_seen ON seen (id);

-- == mariadb 10.6 ==

-- create table article
CREATE TABLE article (
    id INTEGER NOT NULL AUTO_INCREMENT,
    title VARCHAR(200),
    `body` LONGTEXT,
    place POINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (title) USING BTREE
);

CREATE INDEX ix_article_body ON article (title(20), `body`(100));

CREATE FULLTEXT INDEX ft_article ON article (title, `body`);

-- create index sp_article on article
CREATE SPATIAL INDEX sp_article ON article (place);

-- create index ix_article_title on article
CREATE UNIQUE INDEX ix_article_title ON article (title(10)) USING BTREE;

-- rename column article.title to heading
ALTER TABLE article RENAME COLUMN title TO heading;

-- create table note
CREATE TABLE note (
    id INTEGER NOT NULL AUTO_INCREMENT,
    text VARCHAR(40),
    PRIMARY KEY (id)
);

-- create index ix_same_name on note
CREATE INDEX ix_same_name ON note (text);

-- create index ix_same_name on article
CREATE INDEX ix_same_name ON article (heading);

-- drop index ix_same_name of article
DROP INDEX ix_same_name ON article;

-- create index ix_seen on seen
CREATE INDEX IF NOT EXISTS ix_seen ON seen (id);

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_seen on seen" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_seen on seen" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
