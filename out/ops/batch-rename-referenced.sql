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
