-- new and old columns become NOT NULL, with values for the rows that are there

-- == sqlite 3.35 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER NOT NULL,
    foo VARCHAR(20) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar, foo) SELECT some_table.id, coalesce(some_table.bar, 0), 'old' FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
ALTER TABLE some_table ADD COLUMN foo VARCHAR(20);

UPDATE some_table SET foo = 'old';

ALTER TABLE some_table ALTER COLUMN foo SET NOT NULL;

UPDATE some_table SET bar = 0 WHERE bar IS NULL;

ALTER TABLE some_table ALTER COLUMN bar SET NOT NULL;

-- == mysql 8 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
ALTER TABLE some_table ADD COLUMN foo VARCHAR(20);

UPDATE some_table SET foo = 'old';

ALTER TABLE some_table MODIFY COLUMN foo VARCHAR(20) NOT NULL;

UPDATE some_table SET bar = 0 WHERE bar IS NULL;

ALTER TABLE some_table MODIFY COLUMN bar INTEGER NOT NULL;

-- == mariadb 10.6 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
ALTER TABLE some_table ADD COLUMN foo VARCHAR(20);

UPDATE some_table SET foo = 'old';

ALTER TABLE some_table MODIFY COLUMN foo VARCHAR(20) NOT NULL;

UPDATE some_table SET bar = 0 WHERE bar IS NULL;

ALTER TABLE some_table MODIFY COLUMN bar INTEGER NOT NULL;

-- == mssql 2016 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
ALTER TABLE some_table ADD foo VARCHAR(20) NULL;
GO

UPDATE some_table SET foo = 'old';
GO

ALTER TABLE some_table ALTER COLUMN foo VARCHAR(20) NOT NULL;
GO

UPDATE some_table SET bar = 0 WHERE bar IS NULL;
GO

ALTER TABLE some_table ALTER COLUMN bar INTEGER NOT NULL;
GO

-- == oracle 19 ==

-- add column some_table.foo
-- alter column some_table.bar: nullability
ALTER TABLE some_table ADD foo VARCHAR2(20 CHAR);

UPDATE some_table SET foo = 'old';

ALTER TABLE some_table MODIFY foo NOT NULL;

UPDATE some_table SET bar = 0 WHERE bar IS NULL;

ALTER TABLE some_table MODIFY bar NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar) SELECT some_table.id, some_table.bar FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
ALTER TABLE some_table ALTER COLUMN bar DROP NOT NULL;

ALTER TABLE some_table DROP COLUMN foo;

-- == mysql 8, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
ALTER TABLE some_table MODIFY COLUMN bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

-- == mariadb 10.6, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
ALTER TABLE some_table MODIFY COLUMN bar INTEGER;

ALTER TABLE some_table DROP COLUMN foo;

-- == mssql 2016, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
ALTER TABLE some_table ALTER COLUMN bar INTEGER NULL;
GO

ALTER TABLE some_table DROP COLUMN foo;
GO

-- == oracle 19, downgrade ==

-- alter column some_table.bar: nullability
-- drop column some_table.foo
ALTER TABLE some_table MODIFY bar NULL;

ALTER TABLE some_table DROP COLUMN foo;

COMMIT;
