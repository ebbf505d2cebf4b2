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
