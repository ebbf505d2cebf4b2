-- an access method and columns that ride along, on PostgreSQL alone

-- == sqlite 3.35 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account USING btree (email) INCLUDE (name);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account USING hash (name);

-- == mysql 8 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mariadb 10.6 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == mssql 2016 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);
GO

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- == oracle 19 ==

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- == postgresql 14, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- == mysql 8, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

COMMIT;
