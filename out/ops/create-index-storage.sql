-- how an index is stored, on PostgreSQL alone

-- == sqlite 3.35 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name) WITH (fillfactor = 50, deduplicate_items = false) TABLESPACE pg_default;

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account USING brin (age) WITH (pages_per_range = 32, autosummarize = true);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account USING hash (email) WITH (fillfactor = 75);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

-- == postgresql 14, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;
