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
