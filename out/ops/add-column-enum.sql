-- a column with an enum type of its own, and one whose members are text

-- == sqlite 3.35 ==

-- add column shirt.size
-- add column shirt.fit
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    size VARCHAR(1) NOT NULL,
    fit VARCHAR(5),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, size) SELECT shirt.id, 'm' FROM shirt;

DROP TABLE shirt;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO shirt;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- create enum type shirt_size
CREATE TYPE shirt_size AS ENUM ('s', 'm');

-- add column shirt.size
ALTER TABLE shirt ADD COLUMN size shirt_size;

UPDATE shirt SET size = 'm';

ALTER TABLE shirt ALTER COLUMN size SET NOT NULL;

-- add column shirt.fit
ALTER TABLE shirt ADD COLUMN fit VARCHAR(5);

-- == mysql 8 ==

-- add column shirt.size
ALTER TABLE shirt ADD COLUMN size ENUM('s', 'm');

UPDATE shirt SET size = 'm';

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm') NOT NULL;

-- add column shirt.fit
ALTER TABLE shirt ADD COLUMN fit VARCHAR(5);

-- == mariadb 10.6 ==

-- add column shirt.size
ALTER TABLE shirt ADD COLUMN size ENUM('s', 'm');

UPDATE shirt SET size = 'm';

ALTER TABLE shirt MODIFY COLUMN size ENUM('s', 'm') NOT NULL;

-- add column shirt.fit
ALTER TABLE shirt ADD COLUMN fit VARCHAR(5);

-- == mssql 2016 ==

-- add column shirt.size
ALTER TABLE shirt ADD size VARCHAR(1) NULL;
GO

UPDATE shirt SET size = 'm';
GO

ALTER TABLE shirt ALTER COLUMN size VARCHAR(1) NOT NULL;
GO

-- add column shirt.fit
ALTER TABLE shirt ADD fit VARCHAR(5) NULL;
GO

-- == oracle 19 ==

-- add column shirt.size
ALTER TABLE shirt ADD "size" VARCHAR2(1 CHAR);

UPDATE shirt SET "size" = 'm';

ALTER TABLE shirt MODIFY "size" NOT NULL;

-- add column shirt.fit
ALTER TABLE shirt ADD fit VARCHAR2(5 CHAR);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- == postgresql 14, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- drop enum type shirt_size
DROP TYPE shirt_size;

-- == mysql 8, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- == mariadb 10.6, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;

-- == mssql 2016, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;
GO

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN size;
GO

-- == oracle 19, downgrade ==

-- drop column shirt.fit
ALTER TABLE shirt DROP COLUMN fit;

-- drop column shirt.size
ALTER TABLE shirt DROP COLUMN "size";

COMMIT;
