-- a NOT NULL column with a constant default

-- == sqlite 3.35 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) DEFAULT 0 NOT NULL;

-- == postgresql 14 ==

-- add column account.balance
ALTER TABLE account ADD COLUMN balance NUMERIC(10, 2) DEFAULT 0 NOT NULL;

-- == sqlite 3.35, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;

-- == postgresql 14, downgrade ==

-- drop column account.balance
ALTER TABLE account DROP COLUMN balance;
