-- what only MySQL and MariaDB say of a column, said again whenever it is altered

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- create table person
-- statement 1 of 11
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
-- statement 2 of 11
ALTER TABLE person MODIFY COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

-- alter column person.name: nullability
-- statement 3 of 11
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci COMMENT 'it''s \\ theirs';

-- rename column person.code to short; alter column person.code: comment
-- statement 4 of 11
ALTER TABLE person CHANGE COLUMN code short VARCHAR(10) CHARACTER SET ascii COMMENT 'printed on cards';

-- alter column person.size: type
-- statement 5 of 11
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s', 'xl') DEFAULT 'm';

-- alter column person.size: default
-- statement 6 of 11
ALTER TABLE person ALTER COLUMN size SET DEFAULT NULL;

-- alter column person.seen: nullability
-- statement 7 of 11
UPDATE person SET seen = (CURRENT_TIMESTAMP(6)) WHERE seen IS NULL;

-- statement 8 of 11
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.born: nullability
-- statement 9 of 11
UPDATE person SET born = '2000-01-01 00:00:00.000000' WHERE born IS NULL;

-- statement 10 of 11
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NOT NULL;

-- alter column person.notes: default
-- statement 11 of 11
ALTER TABLE person ALTER COLUMN notes SET DEFAULT ('none');

-- == mariadb 10.6 ==

-- create table person
-- statement 1 of 11
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
-- statement 2 of 11
ALTER TABLE person MODIFY COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

-- alter column person.name: nullability
-- statement 3 of 11
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci COMMENT 'it''s \\ theirs';

-- rename column person.code to short; alter column person.code: comment
-- statement 4 of 11
ALTER TABLE person CHANGE COLUMN code short VARCHAR(10) CHARACTER SET ascii COMMENT 'printed on cards';

-- alter column person.size: type
-- statement 5 of 11
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s', 'xl') DEFAULT 'm';

-- alter column person.size: default
-- statement 6 of 11
ALTER TABLE person ALTER COLUMN size SET DEFAULT NULL;

-- alter column person.seen: nullability
-- statement 7 of 11
UPDATE person SET seen = (CURRENT_TIMESTAMP(6)) WHERE seen IS NULL;

-- statement 8 of 11
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) NOT NULL DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.born: nullability
-- statement 9 of 11
UPDATE person SET born = '2000-01-01 00:00:00.000000' WHERE born IS NULL;

-- statement 10 of 11
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NOT NULL;

-- alter column person.notes: default
-- statement 11 of 11
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
-- statement 1 of 9
ALTER TABLE person ALTER COLUMN notes SET DEFAULT ('');

-- alter column person.born: nullability
-- statement 2 of 9
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NULL;

-- alter column person.seen: nullability
-- statement 3 of 9
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.size: default
-- statement 4 of 9
ALTER TABLE person ALTER COLUMN size SET DEFAULT 'm';

-- alter column person.size: type
-- statement 5 of 9
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s') DEFAULT 'm';

-- rename column person.short to code; alter column person.short: comment
-- statement 6 of 9
ALTER TABLE person CHANGE COLUMN short code VARCHAR(10) CHARACTER SET ascii;

-- alter column person.name: nullability
-- statement 7 of 9
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs';

-- alter column person.id: type
-- statement 8 of 9
ALTER TABLE person MODIFY COLUMN id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT;

-- drop table person
-- statement 9 of 9
DROP TABLE person;

-- == mariadb 10.6, downgrade ==

-- alter column person.notes: default
-- statement 1 of 9
ALTER TABLE person ALTER COLUMN notes SET DEFAULT '';

-- alter column person.born: nullability
-- statement 2 of 9
ALTER TABLE person MODIFY COLUMN born TIMESTAMP NULL;

-- alter column person.seen: nullability
-- statement 3 of 9
ALTER TABLE person MODIFY COLUMN seen DATETIME(6) DEFAULT (CURRENT_TIMESTAMP(6)) ON UPDATE CURRENT_TIMESTAMP(6);

-- alter column person.size: default
-- statement 4 of 9
ALTER TABLE person ALTER COLUMN size SET DEFAULT 'm';

-- alter column person.size: type
-- statement 5 of 9
ALTER TABLE person MODIFY COLUMN size ENUM('s', 'm', 'it''s') DEFAULT 'm';

-- rename column person.short to code; alter column person.short: comment
-- statement 6 of 9
ALTER TABLE person CHANGE COLUMN short code VARCHAR(10) CHARACTER SET ascii;

-- alter column person.name: nullability
-- statement 7 of 9
ALTER TABLE person MODIFY COLUMN name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL COMMENT 'it''s \\ theirs';

-- alter column person.id: type
-- statement 8 of 9
ALTER TABLE person MODIFY COLUMN id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT;

-- drop table person
-- statement 9 of 9
DROP TABLE person;

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
