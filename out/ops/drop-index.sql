-- an index goes, and one that may be gone

-- == sqlite 3.35 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower;

-- == postgresql 14 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower;

-- == mysql 8 ==

-- note[D330]: mysql has no DROP INDEX IF EXISTS: "drop index ix_account_lower of account" is said without it, since history has it

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_lower of account
DROP INDEX ix_account_lower ON account;

-- == mariadb 10.6 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower ON account;

-- == mssql 2016 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- drop index ix_account_lower of account
DROP INDEX IF EXISTS ix_account_lower ON account;
GO

-- == oracle 19 ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_lower of account
BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX ix_account_lower';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-1418) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == postgresql 14, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == mysql 8, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

-- == mariadb 10.6, downgrade ==

-- irreversible: error[D103]: mariadb cannot make index "ix_account_lower": it has no indexes over expressions
--   = help: index a computed column with that expression

-- == mssql 2016, downgrade ==

-- irreversible: error[D103]: mssql cannot make index "ix_account_lower": it takes columns, not expressions
--   = help: compute a column from the expression, and index that

-- == oracle 19, downgrade ==

-- create index ix_account_lower on account
CREATE INDEX ix_account_lower ON account ((lower(email)));

-- create index ix_account_email on account
CREATE UNIQUE INDEX ix_account_email ON account (email);

COMMIT;
