-- a column with an index

-- == sqlite 3.35 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == postgresql 14 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == mysql 8 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == mariadb 10.6 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == mssql 2016 ==

-- add column account.login
ALTER TABLE account ADD login VARCHAR(40) NULL;
GO

CREATE INDEX ix_account_login ON account (login);
GO

-- == oracle 19 ==

-- add column account.login
ALTER TABLE account ADD login VARCHAR2(40 CHAR);

CREATE INDEX ix_account_login ON account (login);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.login
DROP INDEX ix_account_login;

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
DROP INDEX ix_account_login ON account;
GO

ALTER TABLE account DROP COLUMN login;
GO

-- == oracle 19, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;

COMMIT;
