-- another collation, and none

-- == sqlite 3.35 ==

-- alter column person.name: collation
-- alter column person.city: collation
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(50) COLLATE "RTRIM",
    city VARCHAR(50),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, city) SELECT person.id, person.name, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(50) COLLATE "POSIX";

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city TYPE VARCHAR(50);

-- == mysql 8 ==

-- alter column person.name: collation
ALTER TABLE person MODIFY COLUMN name VARCHAR(50) COLLATE utf8mb4_unicode_ci;

-- alter column person.city: collation
ALTER TABLE person MODIFY COLUMN city VARCHAR(50);

-- == mariadb 10.6 ==

-- alter column person.name: collation
ALTER TABLE person MODIFY COLUMN name VARCHAR(50) COLLATE utf8mb4_unicode_ci;

-- alter column person.city: collation
ALTER TABLE person MODIFY COLUMN city VARCHAR(50);

-- == mssql 2016 ==

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name VARCHAR(50) COLLATE POSIX NULL;
GO

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city VARCHAR(50) NULL;
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot give "person.name" the collation "POSIX": it has none of that name
--   = help: say one such as BINARY_CI or GENERIC_M_AI

-- == sqlite 3.35, downgrade ==

-- alter column person.city: collation
-- alter column person.name: collation
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(50),
    city VARCHAR(50) COLLATE "NOCASE",
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, city) SELECT person.id, person.name, person.city FROM person;

DROP TABLE person;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO person;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city TYPE VARCHAR(50) COLLATE "C";

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(50);

-- == mysql 8, downgrade ==

-- alter column person.city: collation
ALTER TABLE person MODIFY COLUMN city VARCHAR(50) COLLATE utf8mb4_bin;

-- alter column person.name: collation
ALTER TABLE person MODIFY COLUMN name VARCHAR(50);

-- == mariadb 10.6, downgrade ==

-- alter column person.city: collation
ALTER TABLE person MODIFY COLUMN city VARCHAR(50) COLLATE utf8mb4_bin;

-- alter column person.name: collation
ALTER TABLE person MODIFY COLUMN name VARCHAR(50);

-- == mssql 2016, downgrade ==

-- alter column person.city: collation
ALTER TABLE person ALTER COLUMN city VARCHAR(50) COLLATE C NULL;
GO

-- alter column person.name: collation
ALTER TABLE person ALTER COLUMN name VARCHAR(50) NULL;
GO
