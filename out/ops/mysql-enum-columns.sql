-- members belong to the column, and are altered with it

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') DEFAULT 'm',
    fit VARCHAR(5),
    PRIMARY KEY (id),
    CONSTRAINT ck_fit CHECK (fit IN ('slim', 'loose'))
);

-- alter enum type shirt_size: add "l"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'l') DEFAULT 'm';

-- alter enum type shirt_size: rename "m" to "M"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'M', 'l') DEFAULT 'M';

-- alter enum type shirt_size: rename "s" to "small"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'small', 'M', 'l') DEFAULT 'M';

UPDATE shirt SET size = 'small' WHERE size = 's';

ALTER TABLE shirt MODIFY COLUMN size ENUM('small', 'M', 'l') DEFAULT 'M';

-- alter column shirt.fit: type
ALTER TABLE shirt DROP CHECK ck_fit;

ALTER TABLE shirt MODIFY COLUMN fit ENUM('slim', 'loose', 'wide');

-- == mariadb 10.6 ==

-- create table shirt
CREATE TABLE shirt (
    id INTEGER NOT NULL AUTO_INCREMENT,
    size ENUM('s', 'm') DEFAULT 'm',
    fit VARCHAR(5),
    PRIMARY KEY (id),
    CONSTRAINT ck_fit CHECK (fit IN ('slim', 'loose'))
);

-- alter enum type shirt_size: add "l"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm', 'l') DEFAULT 'm';

-- alter enum type shirt_size: rename "m" to "M"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'M', 'l') DEFAULT 'M';

-- alter enum type shirt_size: rename "s" to "small"
ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'small', 'M', 'l') DEFAULT 'M';

UPDATE shirt SET size = 'small' WHERE size = 's';

ALTER TABLE shirt MODIFY COLUMN size ENUM('small', 'M', 'l') DEFAULT 'M';

-- alter column shirt.fit: type
ALTER TABLE shirt DROP CONSTRAINT ck_fit;

ALTER TABLE shirt MODIFY COLUMN fit ENUM('slim', 'loose', 'wide');

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "alter enum type shirt_size: add "l"" cannot be undone, since no database takes a member out of an enum type
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "alter enum type shirt_size: add "l"" cannot be undone, since no database takes a member out of an enum type
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
