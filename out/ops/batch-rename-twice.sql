-- a column that is renamed twice in a block

-- == sqlite 3.35 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    c INTEGER NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, c) SELECT some_table.id, some_table.a FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_some_table_a ON some_table (c);

-- == postgresql 14 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
ALTER TABLE some_table RENAME COLUMN a TO b;

ALTER TABLE some_table ALTER COLUMN b SET NOT NULL;

ALTER TABLE some_table RENAME COLUMN b TO c;

-- == mysql 8 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
ALTER TABLE some_table RENAME COLUMN a TO b;

ALTER TABLE some_table CHANGE COLUMN b c INTEGER NOT NULL;

-- == mariadb 10.6 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
ALTER TABLE some_table RENAME COLUMN a TO b;

ALTER TABLE some_table CHANGE COLUMN b c INTEGER NOT NULL;

-- == mssql 2016 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
EXEC sp_rename N'some_table.a', N'b', 'COLUMN';
GO

DROP INDEX ix_some_table_a ON some_table;
GO

ALTER TABLE some_table ALTER COLUMN b INTEGER NOT NULL;
GO

EXEC sp_rename N'some_table.b', N'c', 'COLUMN';
GO

CREATE INDEX ix_some_table_a ON some_table (c);
GO

-- == oracle 19 ==

-- rename column some_table.a to b
-- rename column some_table.b to c; alter column some_table.b: nullability
ALTER TABLE some_table RENAME COLUMN a TO b;

ALTER TABLE some_table MODIFY b NOT NULL;

ALTER TABLE some_table RENAME COLUMN b TO c;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    a INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, a) SELECT some_table.id, some_table.c FROM some_table;

DROP TABLE some_table;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO some_table;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix_some_table_a ON some_table (a);

-- == postgresql 14, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
ALTER TABLE some_table ALTER COLUMN c DROP NOT NULL;

ALTER TABLE some_table RENAME COLUMN c TO b;

ALTER TABLE some_table RENAME COLUMN b TO a;

-- == mysql 8, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
ALTER TABLE some_table CHANGE COLUMN c b INTEGER;

ALTER TABLE some_table RENAME COLUMN b TO a;

-- == mariadb 10.6, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
ALTER TABLE some_table CHANGE COLUMN c b INTEGER;

ALTER TABLE some_table RENAME COLUMN b TO a;

-- == mssql 2016, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
DROP INDEX ix_some_table_a ON some_table;
GO

ALTER TABLE some_table ALTER COLUMN c INTEGER NULL;
GO

EXEC sp_rename N'some_table.c', N'b', 'COLUMN';
GO

CREATE INDEX ix_some_table_a ON some_table (b);
GO

EXEC sp_rename N'some_table.b', N'a', 'COLUMN';
GO

-- == oracle 19, downgrade ==

-- rename column some_table.c to b; alter column some_table.c: nullability
-- rename column some_table.b to a
ALTER TABLE some_table MODIFY c NULL;

ALTER TABLE some_table RENAME COLUMN c TO b;

ALTER TABLE some_table RENAME COLUMN b TO a;

COMMIT;
