-- a copy of a table in a schema

-- == sqlite 3.35 ==

-- alter column app.user.name: nullability
CREATE TABLE app._alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(20) NOT NULL,
    parent_id INTEGER,
    FOREIGN KEY (parent_id) REFERENCES user (id)
);

INSERT INTO app._alembic_batch_temp (id, name, parent_id) SELECT app.user.id, coalesce(app.user.name, ''), app.user.parent_id FROM app.user;

DELETE FROM app.sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO app.sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM app.sqlite_sequence WHERE name = 'user';

DROP TABLE app.user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE app._alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX app.ix_app_user_name ON user (name);

-- == postgresql 14 ==

-- alter column app.user.name: nullability
UPDATE app."user" SET name = '' WHERE name IS NULL;

ALTER TABLE app."user" ALTER COLUMN name SET NOT NULL;

-- == mysql 8 ==

-- alter column app.user.name: nullability
UPDATE app.user SET name = '' WHERE name IS NULL;

ALTER TABLE app.user MODIFY COLUMN name VARCHAR(20) NOT NULL;

-- == mariadb 10.6 ==

-- alter column app.user.name: nullability
UPDATE app.user SET name = '' WHERE name IS NULL;

ALTER TABLE app.user MODIFY COLUMN name VARCHAR(20) NOT NULL;

-- == mssql 2016 ==

-- alter column app.user.name: nullability
UPDATE app.[user] SET name = '' WHERE name IS NULL;
GO

DROP INDEX ix_app_user_name ON app.[user];
GO

ALTER TABLE app.[user] ALTER COLUMN name VARCHAR(20) NOT NULL;
GO

CREATE INDEX ix_app_user_name ON app.[user] (name);
GO

-- == oracle 19 ==

-- unsupported: error[D440]: oracle takes '' for NULL, and "app.user.name" is NOT NULL: no row could have it
--   = help: give another value, or make the column nullable here: if (op.dialect === …)

-- == sqlite 3.35, downgrade ==

-- alter column app.user.name: nullability
CREATE TABLE app._alembic_batch_temp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(20),
    parent_id INTEGER,
    FOREIGN KEY (parent_id) REFERENCES user (id)
);

INSERT INTO app._alembic_batch_temp (id, name, parent_id) SELECT app.user.id, app.user.name, app.user.parent_id FROM app.user;

DELETE FROM app.sqlite_sequence WHERE name = '_alembic_batch_temp';

INSERT INTO app.sqlite_sequence (name, seq) SELECT '_alembic_batch_temp', seq FROM app.sqlite_sequence WHERE name = 'user';

DROP TABLE app.user;

PRAGMA legacy_alter_table = ON;

ALTER TABLE app._alembic_batch_temp RENAME TO user;

PRAGMA legacy_alter_table = OFF;

CREATE INDEX app.ix_app_user_name ON user (name);

-- == postgresql 14, downgrade ==

-- alter column app.user.name: nullability
ALTER TABLE app."user" ALTER COLUMN name DROP NOT NULL;

-- == mysql 8, downgrade ==

-- alter column app.user.name: nullability
ALTER TABLE app.user MODIFY COLUMN name VARCHAR(20);

-- == mariadb 10.6, downgrade ==

-- alter column app.user.name: nullability
ALTER TABLE app.user MODIFY COLUMN name VARCHAR(20);

-- == mssql 2016, downgrade ==

-- alter column app.user.name: nullability
DROP INDEX ix_app_user_name ON app.[user];
GO

ALTER TABLE app.[user] ALTER COLUMN name VARCHAR(20) NULL;
GO

CREATE INDEX ix_app_user_name ON app.[user] (name);
GO
