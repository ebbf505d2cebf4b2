-- how an index is stored, on PostgreSQL alone

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name) WITH (fillfactor = 50, deduplicate_items = false) TABLESPACE pg_default;

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account USING brin (age) WITH (pages_per_range = 32, autosummarize = true);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account USING hash (email) WITH (fillfactor = 75);

-- == mysql 8 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == mariadb 10.6 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == mssql 2016 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);
GO

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);
GO

-- == oracle 19 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == mysql 8, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;
GO

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
