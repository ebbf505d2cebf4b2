-- a key that numbers itself becomes wider

-- == sqlite 3.35 ==

-- note[D322]: on sqlite column "account.id" has the wanted type already: nothing is printed

-- alter column account.id: type: nothing to do here

-- == postgresql 14 ==

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE BIGINT;

ALTER SEQUENCE account_id_seq AS BIGINT;

-- == sqlite 3.35, downgrade ==

-- note[D322]: on sqlite column "account.id" has the wanted type already: nothing is printed

-- alter column account.id: type: nothing to do here

-- == postgresql 14, downgrade ==

-- alter column account.id: type
ALTER TABLE account ALTER COLUMN id TYPE INTEGER;

ALTER SEQUENCE account_id_seq AS INTEGER;
