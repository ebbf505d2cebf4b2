-- a column under a new name

-- == sqlite 3.35 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO "full name";

-- == postgresql 14 ==

-- rename column account.name to full name
ALTER TABLE account RENAME COLUMN name TO "full name";

-- == sqlite 3.35, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN "full name" TO name;

-- == postgresql 14, downgrade ==

-- rename column account.full name to name
ALTER TABLE account RENAME COLUMN "full name" TO name;
