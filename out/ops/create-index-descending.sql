-- an index in descending order

-- == sqlite 3.35 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == postgresql 14 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == mysql 8 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == mariadb 10.6 ==

-- note[D407]: mariadb reads DESC in "ix_account_seen" and sorts upwards all the same before 10.8

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

-- == mssql 2016 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);
GO

-- == oracle 19 ==

-- create index ix_account_seen on account
CREATE INDEX ix_account_seen ON account (name, seen_at DESC);

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen;

-- == postgresql 14, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen;

-- == mysql 8, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_seen of account
DROP INDEX ix_account_seen;

COMMIT;
