-- a column with a comment

-- == sqlite 3.35 ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.vat_id

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20);

-- == postgresql 14 ==

-- add column account.vat_id
ALTER TABLE account ADD COLUMN vat_id VARCHAR(20);

COMMENT ON COLUMN account.vat_id IS 'as printed on invoices';

-- == sqlite 3.35, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;

-- == postgresql 14, downgrade ==

-- drop column account.vat_id
ALTER TABLE account DROP COLUMN vat_id;
