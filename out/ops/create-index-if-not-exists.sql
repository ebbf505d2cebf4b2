-- an index that may be there already

-- == sqlite 3.35 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == mysql 8 ==

-- note[D330]: mysql has no CREATE INDEX IF NOT EXISTS: "create index ix_account_email on account" is said without it, since history does not have it

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == mariadb 10.6 ==

-- create index ix_account_email on account
CREATE INDEX IF NOT EXISTS ix_account_email ON account (email);

-- == mssql 2016 ==

-- create index ix_account_email on account
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'account') AND name = N'ix_account_email') CREATE INDEX ix_account_email ON account (email);
GO

-- == oracle 19 ==

-- create index ix_account_email on account
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_account_email ON account (email)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE NOT IN (-955) THEN RAISE; END IF;
END;
/

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "create index ix_account_email on account" cannot be undone, since the index may have been there before
--   = help: write a downgrade function in this revision
