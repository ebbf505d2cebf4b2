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

-- == mysql 8 ==

-- unsupported: error[D401]: mysql cannot have index "ix_account_name" over all of "account.name", unicodeText: it has to know how much of it
--   = help: say how many characters: mysql: { length: 100 }, or prefix: "FULLTEXT"

-- == mariadb 10.6 ==

-- unsupported: error[D401]: mariadb cannot have index "ix_account_name" over all of "account.name", unicodeText: it has to know how much of it
--   = help: say how many characters: mysql: { length: 100 }, or prefix: "FULLTEXT"

-- == mssql 2016 ==

-- unsupported: error[D103]: mssql cannot have index "ix_account_name" over "account.name": unicodeText has no limit here, and the key of an index has one
--   = help: give the column a length: t.string(450)

-- == oracle 19 ==

-- unsupported: error[D103]: oracle cannot make index "ix_account_name" over "account.name": values of type unicodeText have no order
--   = help: index an expression over the column, such as substr(a, 1, 100), or make the column t.string(n)

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
