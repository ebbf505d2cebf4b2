-- NOT NULL where there are no NULLs, and NULL again

-- == sqlite 3.35 ==

-- alter column account.name: nullability
-- alter column account.phone: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40) NOT NULL,
    phone VARCHAR(40),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, phone) SELECT account.id, account.name, account.phone FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name SET NOT NULL;

-- alter column account.phone: nullability
ALTER TABLE account ALTER COLUMN phone DROP NOT NULL;

-- == mysql 8 ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- alter column account.phone: nullability
ALTER TABLE account MODIFY COLUMN phone VARCHAR(40);

-- == mariadb 10.6 ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) NOT NULL;

-- alter column account.phone: nullability
ALTER TABLE account MODIFY COLUMN phone VARCHAR(40);

-- == mssql 2016 ==

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NOT NULL;
GO

-- alter column account.phone: nullability
ALTER TABLE account ALTER COLUMN phone VARCHAR(40) NULL;
GO

-- == oracle 19 ==

-- alter column account.name: nullability
ALTER TABLE account MODIFY name NOT NULL;

-- alter column account.phone: nullability
ALTER TABLE account MODIFY phone NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column account.phone: nullability
-- alter column account.name: nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    phone VARCHAR(40) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name, phone) SELECT account.id, account.name, account.phone FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.phone: nullability
ALTER TABLE account ALTER COLUMN phone SET NOT NULL;

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name DROP NOT NULL;

-- == mysql 8, downgrade ==

-- alter column account.phone: nullability
ALTER TABLE account MODIFY COLUMN phone VARCHAR(40) NOT NULL;

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6, downgrade ==

-- alter column account.phone: nullability
ALTER TABLE account MODIFY COLUMN phone VARCHAR(40) NOT NULL;

-- alter column account.name: nullability
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mssql 2016, downgrade ==

-- alter column account.phone: nullability
ALTER TABLE account ALTER COLUMN phone VARCHAR(40) NOT NULL;
GO

-- alter column account.name: nullability
ALTER TABLE account ALTER COLUMN name VARCHAR(40) NULL;
GO

-- == oracle 19, downgrade ==

-- alter column account.phone: nullability
ALTER TABLE account MODIFY phone NOT NULL;

-- alter column account.name: nullability
ALTER TABLE account MODIFY name NULL;

COMMIT;
