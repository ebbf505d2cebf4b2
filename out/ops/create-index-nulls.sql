-- where NULLs come in an index

-- == sqlite 3.35 ==

-- note[D331]: sqlite has no NULLS LAST in an index: nothing is printed for it in "ix_account_email", where NULLs come first

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC, email);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == postgresql 14 ==

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name NULLS FIRST);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC NULLS LAST, email);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email NULLS LAST);

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
