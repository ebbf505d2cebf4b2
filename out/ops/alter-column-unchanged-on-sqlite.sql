-- a change that makes no difference on SQLite

-- == sqlite 3.35 ==

-- note[D322]: on sqlite column "account.weight" has the wanted type already: nothing is printed

-- alter column account.weight: type: nothing to do here

-- == postgresql 14 ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(53);

-- == sqlite 3.35, downgrade ==

-- note[D322]: on sqlite column "account.weight" has the wanted type already: nothing is printed

-- alter column account.weight: type: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column account.weight: type
ALTER TABLE account ALTER COLUMN weight TYPE FLOAT(24);
