-- a NOT NULL column whose value for the rows that are there is given once

-- == sqlite 3.35 ==

-- add column account.login
CREATE TABLE _alembic_batch_temp (
    id INTEGER NOT NULL,
    email VARCHAR(80),
    login VARCHAR(80) NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO _alembic_batch_temp (id, email, login) SELECT account.id, account.email, (lower(email)) FROM account;

DROP TABLE account;

PRAGMA legacy_alter_table = ON;

ALTER TABLE _alembic_batch_temp RENAME TO account;

PRAGMA legacy_alter_table = OFF;

-- == postgresql 14 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80);

UPDATE account SET login = (lower(email));

ALTER TABLE account ALTER COLUMN login SET NOT NULL;

-- == mysql 8 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80);

UPDATE account SET login = (lower(email));

ALTER TABLE account MODIFY COLUMN login VARCHAR(80) NOT NULL;

-- == mariadb 10.6 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80);

UPDATE account SET login = (lower(email));

ALTER TABLE account MODIFY COLUMN login VARCHAR(80) NOT NULL;

-- == mssql 2016 ==

-- add column account.login
ALTER TABLE account ADD login VARCHAR(80) NULL;
GO

UPDATE account SET login = (lower(email));
GO

ALTER TABLE account ALTER COLUMN login VARCHAR(80) NOT NULL;
GO

-- == oracle 19 ==

-- add column account.login
ALTER TABLE account ADD login VARCHAR2(80 CHAR);

UPDATE account SET login = (lower(email));

ALTER TABLE account MODIFY login NOT NULL;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == postgresql 14, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mysql 8, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mariadb 10.6, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

-- == mssql 2016, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;
GO

-- == oracle 19, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

COMMIT;
