-- a nullable column with a value for the rows that are there

-- == sqlite 3.35 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == postgresql 14 ==

-- add column account.origin
ALTER TABLE account ADD COLUMN origin VARCHAR(20);

UPDATE account SET origin = 'before 2020';

-- == sqlite 3.35, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;

-- == postgresql 14, downgrade ==

-- drop column account.origin
ALTER TABLE account DROP COLUMN origin;
