-- a column that history has already stays as it is

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: nothing is printed for adding column "account.name", since history has it

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: nothing is printed for adding column "account.age", since history has it

-- add column account.name: nothing to do here
-- add column account.age: nothing to do here

-- == postgresql 14 ==

-- add column account.name
ALTER TABLE account ADD COLUMN IF NOT EXISTS name VARCHAR(40);

-- add column account.age
ALTER TABLE account ADD COLUMN IF NOT EXISTS age INTEGER;

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing
