-- a column in the midst of a table

-- == sqlite 3.35 ==

-- add column some_table.foo
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    foo INTEGER,
    bar INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, bar) SELECT some_table.id, some_table.bar FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- nothing

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

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

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- nothing

-- == oracle 19, downgrade ==

-- nothing
