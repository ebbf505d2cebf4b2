-- an index over expressions

-- == sqlite 3.35 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

-- == postgresql 14 ==

-- create index ix_account_lower_email on account
CREATE UNIQUE INDEX ix_account_lower_email ON account ((lower(email)), name);

-- == sqlite 3.35, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email;

-- == postgresql 14, downgrade ==

-- drop index ix_account_lower_email of account
DROP INDEX ix_account_lower_email;
