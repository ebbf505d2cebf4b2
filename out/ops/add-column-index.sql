-- a column with an index

-- == sqlite 3.35 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == postgresql 14 ==

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(40);

CREATE INDEX ix_account_login ON account (login);

-- == sqlite 3.35, downgrade ==

-- drop column account.login
DROP INDEX ix_account_login;

ALTER TABLE account DROP COLUMN login;

-- == postgresql 14, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;
