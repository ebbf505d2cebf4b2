-- a column that another table's foreign key refers to is renamed in a block

-- == sqlite 3.35 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, name) SELECT user.id, user.name FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

ALTER TABLE user RENAME COLUMN id TO "key";

-- == postgresql 14 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
ALTER TABLE "user" RENAME COLUMN id TO key;

ALTER TABLE "user" ALTER COLUMN name TYPE VARCHAR(200);

ALTER TABLE "user" ALTER COLUMN name SET NOT NULL;

-- == mysql 8 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
ALTER TABLE user RENAME COLUMN id TO `key`;

ALTER TABLE user MODIFY COLUMN name VARCHAR(200) NOT NULL;

-- == mariadb 10.6 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
ALTER TABLE user RENAME COLUMN id TO `key`;

ALTER TABLE user MODIFY COLUMN name VARCHAR(200) NOT NULL;

-- == mssql 2016 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
EXEC sp_rename N'[user].id', N'key', 'COLUMN';
GO

ALTER TABLE [user] ALTER COLUMN name VARCHAR(200) NOT NULL;
GO

-- == oracle 19 ==

-- rename column user.id to key
-- alter column user.name: type, nullability
ALTER TABLE "user" RENAME COLUMN id TO key;

ALTER TABLE "user" MODIFY name VARCHAR2(200 CHAR) NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- alter column user.name: type, nullability
-- rename column user.key to id
CREATE TABLE _alembic_batch_temp (
    "key" INTEGER NOT NULL,
    name VARCHAR(20),
    PRIMARY KEY ("key")
);

INSERT INTO _alembic_batch_temp ("key", name) SELECT user."key", user.name FROM user;

DROP TABLE user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

ALTER TABLE user RENAME COLUMN "key" TO id;

-- == postgresql 14, downgrade ==

-- alter column user.name: type, nullability
-- rename column user.key to id
ALTER TABLE "user" ALTER COLUMN name TYPE VARCHAR(20);

ALTER TABLE "user" ALTER COLUMN name DROP NOT NULL;

ALTER TABLE "user" RENAME COLUMN key TO id;

-- == mysql 8, downgrade ==

-- alter column user.name: type, nullability
-- rename column user.key to id
ALTER TABLE user MODIFY COLUMN name VARCHAR(20);

ALTER TABLE user RENAME COLUMN `key` TO id;

-- == mariadb 10.6, downgrade ==

-- alter column user.name: type, nullability
-- rename column user.key to id
ALTER TABLE user MODIFY COLUMN name VARCHAR(20);

ALTER TABLE user RENAME COLUMN `key` TO id;

-- == mssql 2016, downgrade ==

-- alter column user.name: type, nullability
-- rename column user.key to id
ALTER TABLE [user] ALTER COLUMN name VARCHAR(20) NULL;
GO

EXEC sp_rename N'[user].[key]', N'id', 'COLUMN';
GO

-- == oracle 19, downgrade ==

-- warning[D444]: oracle turns "user.name" from string(200) into string(20) only if every value fits, and stops the script otherwise
--   = help: shorten the values first: using: sql`substr(a, 1, 10)`

-- alter column user.name: type, nullability
-- rename column user.key to id
ALTER TABLE "user" MODIFY name VARCHAR2(20 CHAR) NULL;

ALTER TABLE "user" RENAME COLUMN key TO id;

COMMIT;
