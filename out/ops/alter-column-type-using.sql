-- a type that takes a conversion

-- == sqlite 3.35 ==

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age INTEGER DEFAULT 0,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, (CAST(age AS INTEGER)) FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- alter column account.age: type, default
ALTER TABLE account ALTER COLUMN age DROP DEFAULT;

ALTER TABLE account ALTER COLUMN age TYPE INTEGER USING (CAST(age AS INTEGER));

ALTER TABLE account ALTER COLUMN age SET DEFAULT 0;

-- == sqlite 3.35, downgrade ==

-- note[D321]: VARCHAR(10) has TEXT affinity on sqlite, so "account.age" is stored in another way: every number becomes text (12 becomes '12')

-- alter column account.age: type, default
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    age VARCHAR(10) DEFAULT '0',
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, age) SELECT account.id, account.age FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14, downgrade ==

-- alter column account.age: type, default
ALTER TABLE account ALTER COLUMN age DROP DEFAULT;

ALTER TABLE account ALTER COLUMN age TYPE VARCHAR(10);

ALTER TABLE account ALTER COLUMN age SET DEFAULT '0';
