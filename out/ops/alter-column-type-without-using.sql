-- a type that PostgreSQL converts for nobody

-- == sqlite 3.35 ==

-- warning[D320]: INTEGER has INTEGER affinity on sqlite, so what "account.age" holds is changed: text that looks like a number becomes one ('007' becomes 7, '1.10' becomes 1.1); other text stays text
--   = help: if that is meant, say how: using: sql`CAST(age AS INTEGER)`; to keep text as it is, give the type .withVariant(t.text(), "sqlite")

-- alter column account.age: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- unsupported: error[D107]: postgresql does not turn string(10) into integer by itself in column "account.age"
--   = help: say how, for example: using: sql`CAST(age AS INTEGER)`

-- == mysql 8 ==

-- alter column account.age: type
ALTER TABLE account MODIFY COLUMN age INTEGER;

-- == mariadb 10.6 ==

-- alter column account.age: type
ALTER TABLE account MODIFY COLUMN age INTEGER;

-- == mssql 2016 ==

-- alter column account.age: type
ALTER TABLE account ALTER COLUMN age INTEGER NULL;
GO

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot alter column account.age: type: a column with values in it cannot turn from string(10) into integer
--   = help: copy the table: op.batchAlterTable(…, { recreate: "minimal" }, …)

-- == sqlite 3.35, downgrade ==

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "account.age" is stored in another way: every number becomes text (12 becomes '12')

-- alter column account.age: type
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age VARCHAR(10),
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == mysql 8, downgrade ==

-- alter column account.age: type
ALTER TABLE account MODIFY COLUMN age VARCHAR(10);

-- == mariadb 10.6, downgrade ==

-- alter column account.age: type
ALTER TABLE account MODIFY COLUMN age VARCHAR(10);

-- == mssql 2016, downgrade ==

-- alter column account.age: type
ALTER TABLE account ALTER COLUMN age VARCHAR(10) NULL;
GO
