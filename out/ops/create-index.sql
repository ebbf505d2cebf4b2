-- an index over two columns, and one that has to be unique

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name, email);

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
