-- an index that history has already stays as it is

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name;

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name;

-- == mysql 8 ==

-- note[D330]: mysql has no CREATE INDEX IF NOT EXISTS: nothing is printed for "create index ix_account_name on account", since history has it

-- note[D330]: mysql has no DROP INDEX IF EXISTS: nothing is printed for "drop index ix_account_name of account", since history does not have it

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account: nothing to do here
-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_name of account: nothing to do here

-- == mariadb 10.6 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
CREATE INDEX IF NOT EXISTS ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name ON account;

-- == mssql 2016 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- create index ix_account_name on account
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'account') AND name = N'ix_account_name') CREATE INDEX ix_account_name ON account (name);
GO

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- drop index ix_account_name of account
DROP INDEX IF EXISTS ix_account_name ON account;
GO

-- == oracle 19 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_name on account
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_account_name ON account (name)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- drop index ix_account_name of account
BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX ix_account_name';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-1418) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == mysql 8, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mssql 2016, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
