-- a comment is set, and another one taken away

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.vat_id

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- alter column account.vat_id: comment: nothing to do here
-- alter column account.name: comment: nothing to do here

-- == postgresql 14 ==

-- alter column account.vat_id: comment
COMMENT ON COLUMN account.vat_id IS 'as printed on the customer''s invoices';

-- alter column account.name: comment
COMMENT ON COLUMN account.name IS NULL;

-- == mysql 8 ==

-- alter column account.vat_id: comment
ALTER TABLE account MODIFY COLUMN vat_id VARCHAR(20) COMMENT 'as printed on the customer''s invoices';

-- alter column account.name: comment
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mariadb 10.6 ==

-- alter column account.vat_id: comment
ALTER TABLE account MODIFY COLUMN vat_id VARCHAR(20) COMMENT 'as printed on the customer''s invoices';

-- alter column account.name: comment
ALTER TABLE account MODIFY COLUMN name VARCHAR(40);

-- == mssql 2016 ==

-- alter column account.vat_id: comment
EXEC sp_addextendedproperty N'MS_Description', N'as printed on the customer''s invoices', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'vat_id';
GO

-- alter column account.name: comment
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'name';
GO

-- == oracle 19 ==

-- alter column account.vat_id: comment
COMMENT ON COLUMN account.vat_id IS 'as printed on the customer''s invoices';

-- alter column account.name: comment
COMMENT ON COLUMN account.name IS '';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.vat_id

-- alter column account.name: comment: nothing to do here
-- alter column account.vat_id: comment: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column account.name: comment
COMMENT ON COLUMN account.name IS 'old';

-- alter column account.vat_id: comment
COMMENT ON COLUMN account.vat_id IS NULL;

-- == mysql 8, downgrade ==

-- alter column account.name: comment
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) COMMENT 'old';

-- alter column account.vat_id: comment
ALTER TABLE account MODIFY COLUMN vat_id VARCHAR(20);

-- == mariadb 10.6, downgrade ==

-- alter column account.name: comment
ALTER TABLE account MODIFY COLUMN name VARCHAR(40) COMMENT 'old';

-- alter column account.vat_id: comment
ALTER TABLE account MODIFY COLUMN vat_id VARCHAR(20);

-- == mssql 2016, downgrade ==

-- alter column account.name: comment
EXEC sp_addextendedproperty N'MS_Description', N'old', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'name';
GO

-- alter column account.vat_id: comment
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'account', N'COLUMN', N'vat_id';
GO

-- == oracle 19, downgrade ==

-- alter column account.name: comment
COMMENT ON COLUMN account.name IS 'old';

-- alter column account.vat_id: comment
COMMENT ON COLUMN account.vat_id IS '';

COMMIT;
