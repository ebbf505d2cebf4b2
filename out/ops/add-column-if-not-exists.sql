-- a column that history does not have yet is added on condition

-- == sqlite 3.35 ==

-- note[D330]: sqlite has no ADD COLUMN IF NOT EXISTS: adding column "account.city" is said without it, since history does not have it

-- add column account.city
ALTER TABLE account ADD COLUMN city VARCHAR(40) DEFAULT 'Bern' NOT NULL;

CREATE INDEX ix_account_city ON account (city);

-- == postgresql 14 ==

-- add column account.city
ALTER TABLE account ADD COLUMN IF NOT EXISTS city VARCHAR(40) DEFAULT 'Bern' NOT NULL;

CREATE INDEX ix_account_city ON account (city);

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "add column account.city" cannot be undone, since the column may have been there before, with values
--   = help: write a downgrade function in this revision
