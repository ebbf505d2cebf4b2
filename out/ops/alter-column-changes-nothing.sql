-- columns that are already what is wanted: no table is copied for them

-- == sqlite 3.35 ==

-- note[D322]: on sqlite column "account.email" has the wanted nullability and default already: nothing is printed

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- note[D322]: on sqlite column "account.name" has the wanted type already: nothing is printed

-- alter column account.email: nullability, default: nothing to do here
-- alter column account.name: type, comment
-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- == postgresql 14 ==

-- alter column account.email: nullability, default
ALTER TABLE account ALTER COLUMN email SET NOT NULL;

ALTER TABLE account ALTER COLUMN email SET DEFAULT '';

-- alter column account.name: type, comment
-- create index ix_account_name on account
ALTER TABLE account ALTER COLUMN name TYPE TEXT;

COMMENT ON COLUMN account.name IS 'as people call it';

CREATE INDEX ix_account_name ON account (name);

-- == sqlite 3.35, downgrade ==

-- note[D201]: sqlite keeps no comments: nothing is printed for those of column account.name

-- note[D322]: on sqlite column "account.name" has the wanted type already: nothing is printed

-- note[D322]: on sqlite column "account.email" has the wanted nullability and default already: nothing is printed

-- drop index ix_account_name of account
-- alter column account.name: type, comment
DROP INDEX ix_account_name;

-- alter column account.email: nullability, default: nothing to do here

-- == postgresql 14, downgrade ==

-- drop index ix_account_name of account
-- alter column account.name: type, comment
DROP INDEX ix_account_name;

ALTER TABLE account ALTER COLUMN name TYPE TEXT;

COMMENT ON COLUMN account.name IS NULL;

-- alter column account.email: nullability, default
ALTER TABLE account ALTER COLUMN email SET NOT NULL;

ALTER TABLE account ALTER COLUMN email SET DEFAULT '';
