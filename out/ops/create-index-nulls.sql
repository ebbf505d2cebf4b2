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

-- == mysql 8 ==

-- note[D331]: mysql has no NULLS LAST in an index: nothing is printed for it in "ix_account_email", where NULLs come first

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC, email);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == mariadb 10.6 ==

-- note[D407]: mariadb reads DESC in "ix_account_age" and sorts upwards all the same before 10.8

-- note[D331]: mariadb has no NULLS LAST in an index: nothing is printed for it in "ix_account_email", where NULLs come first

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC, email);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

-- == mssql 2016 ==

-- note[D331]: mssql has no NULLS LAST in an index: nothing is printed for it in "ix_account_email", where NULLs come first

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);
GO

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC, email);
GO

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);
GO

-- == oracle 19 ==

-- note[D331]: oracle has no NULLS FIRST in an index: nothing is printed for it in "ix_account_name", where NULLs come last

-- note[D331]: oracle has no NULLS LAST in an index: nothing is printed for it in "ix_account_age", where NULLs come first

-- create index ix_account_name on account
CREATE INDEX ix_account_name ON account (name);

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age DESC, email);

-- create index ix_account_email on account
CREATE INDEX ix_account_email ON account (email);

COMMIT;

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

-- == mysql 8, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mariadb 10.6, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;

-- == mssql 2016, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email ON account;
GO

-- drop index ix_account_age of account
DROP INDEX ix_account_age ON account;
GO

-- drop index ix_account_name of account
DROP INDEX ix_account_name ON account;
GO

-- == oracle 19, downgrade ==

-- drop index ix_account_email of account
DROP INDEX ix_account_email;

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- drop index ix_account_name of account
DROP INDEX ix_account_name;

COMMIT;
