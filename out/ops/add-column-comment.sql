-- a column with a comment

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.vat_id

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20);

-- == postgresql 14 ==

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20);

COMMENT ON COLUMN account.vat_id IS 'as printed on invoices';

-- == mysql 8 ==

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20) COMMENT 'as printed on invoices';

-- == mariadb 10.6 ==

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20) COMMENT 'as printed on invoices';

-- == mssql 2016 ==

-- add column account.vat_id
ALTER TABLE account ADD vat_id VARCHAR(20) NULL;
GO

EXEC sp_addextendedproperty N'MS_Description', N'as printed on invoices', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'vat_id';
GO

-- == oracle 19 ==

-- add column account.vat_id
ALTER TABLE account ADD vat_id VARCHAR2(20 CHAR);

COMMENT ON COLUMN account.vat_id IS 'as printed on invoices';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

-- == postgresql 14, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

-- == mysql 8, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

-- == mariadb 10.6, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

-- == mssql 2016, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;
GO

-- == oracle 19, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

COMMIT;
