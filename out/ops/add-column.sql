-- a column at the end

-- == sqlite 3.35 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == postgresql 14 ==

-- add column account.bar
ALTER TABLE account ADD COLUMN bar VARCHAR(40);

-- == sqlite 3.35, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;

-- == postgresql 14, downgrade ==

-- drop column account.bar
ALTER TABLE account DROP COLUMN bar;
