-- what only MySQL and MariaDB say of a column, said again whenever it is altered

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- create table person
CREATE TABLE person (
    id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT,
    name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs',
    code VARCHAR(10) CHARACTER SET ascii,
    size ENUM('s', 'm', 'it''s') DEFAULT 'm',
    likes SET('tea', 'coffee'),
    notes TEXT DEFAULT (''),
    seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6),
    born TIMESTAMP NULL,
    initial VARCHAR(1) GENERATED ALWAYS AS (left(name, 1)) VIRTUAL,
    PRIMARY KEY (id)
);

-- alter column person.id: type
ALTER TABLE person MODIFY COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

-- alter column person.name: nullability
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci COMMENT 'it''s \\ theirs';

-- rename column person.code to short; alter column person.code: comment
ALTER TABLE person CHANGE COLUMN code short VARCHAR(10) CHARACTER SET ascii COMMENT 'printed on cards';

-- alter column person.size: type
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s', 'xl') DEFAULT 'm';

-- alter column person.size: default
ALTER TABLE person ALTER COLUMN size SET DEFAULT NULL;

-- alter column person.seen: nullability
UPDATE person SET seen = (CURRENT_TIMESTAMP(6)) WHERE seen IS NULL;

ALTER TABLE person MODIFY COLUMN seen DATETIME(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.born: nullability
UPDATE person SET born = '2000-01-01 00:00:00.000000' WHERE born IS NULL;

ALTER TABLE person MODIFY COLUMN born TIMESTAMP NOT NULL;

-- alter column person.notes: default
ALTER TABLE person ALTER COLUMN notes SET DEFAULT ('none');

-- == mariadb 10.6 ==

-- create table person
CREATE TABLE person (
    id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT,
    name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs',
    code VARCHAR(10) CHARACTER SET ascii,
    size ENUM('s', 'm', 'it''s') DEFAULT 'm',
    likes SET('tea', 'coffee'),
    notes TEXT DEFAULT '',
    seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6),
    born TIMESTAMP NULL,
    initial VARCHAR(1) GENERATED ALWAYS AS (left(name, 1)) VIRTUAL,
    PRIMARY KEY (id)
);

-- alter column person.id: type
ALTER TABLE person MODIFY COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

-- alter column person.name: nullability
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci COMMENT 'it''s \\ theirs';

-- rename column person.code to short; alter column person.code: comment
ALTER TABLE person CHANGE COLUMN code short VARCHAR(10) CHARACTER SET ascii COMMENT 'printed on cards';

-- alter column person.size: type
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s', 'xl') DEFAULT 'm';

-- alter column person.size: default
ALTER TABLE person ALTER COLUMN size SET DEFAULT NULL;

-- alter column person.seen: nullability
UPDATE person SET seen = (CURRENT_TIMESTAMP(6)) WHERE seen IS NULL;

ALTER TABLE person MODIFY COLUMN seen DATETIME(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.born: nullability
UPDATE person SET born = '2000-01-01 00:00:00.000000' WHERE born IS NULL;

ALTER TABLE person MODIFY COLUMN born TIMESTAMP NOT NULL;

-- alter column person.notes: default
ALTER TABLE person ALTER COLUMN notes SET DEFAULT 'none';

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- alter column person.notes: default
ALTER TABLE person ALTER COLUMN notes SET DEFAULT ('');

-- alter column person.born: nullability
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NULL;

-- alter column person.seen: nullability
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.size: default
ALTER TABLE person ALTER COLUMN size SET DEFAULT 'm';

-- alter column person.size: type
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s') DEFAULT 'm';

-- rename column person.short to code; alter column person.short: comment
ALTER TABLE person CHANGE COLUMN short code VARCHAR(10) CHARACTER SET ascii;

-- alter column person.name: nullability
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs';

-- alter column person.id: type
ALTER TABLE person MODIFY COLUMN id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT;

-- drop table person
DROP TABLE person;

-- == mariadb 10.6, downgrade ==

-- alter column person.notes: default
ALTER TABLE person ALTER COLUMN notes SET DEFAULT '';

-- alter column person.born: nullability
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NULL;

-- alter column person.seen: nullability
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.size: default
ALTER TABLE person ALTER COLUMN size SET DEFAULT 'm';

-- alter column person.size: type
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s') DEFAULT 'm';

-- rename column person.short to code; alter column person.short: comment
ALTER TABLE person CHANGE COLUMN short code VARCHAR(10) CHARACTER SET ascii;

-- alter column person.name: nullability
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs';

-- alter column person.id: type
ALTER TABLE person MODIFY COLUMN id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT;

-- drop table person
DROP TABLE person;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
