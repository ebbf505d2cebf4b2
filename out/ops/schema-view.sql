-- a script that asks what there is

-- == sqlite 3.35 ==

-- create table audit
CREATE TABLE audit (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- add column audit.email
ALTER TABLE audit ADD COLUMN email VARCHAR(80) DEFAULT '';

-- drop column account.age
-- add column account.born
ALTER TABLE account DROP COLUMN age;

ALTER TABLE account ADD COLUMN born DATE;

-- == postgresql 14 ==

-- create table audit
CREATE TABLE audit (
    id SERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- drop index ix_account_age of account
DROP INDEX ix_account_age;

-- add column audit.email
ALTER TABLE audit ADD COLUMN email VARCHAR(80) DEFAULT '';

-- drop column account.age
-- add column account.born
ALTER TABLE account DROP COLUMN age;

ALTER TABLE account ADD COLUMN born DATE;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- drop column account.born
-- add column account.age
ALTER TABLE account DROP COLUMN born;

ALTER TABLE account ADD COLUMN age INTEGER;

-- drop column audit.email
ALTER TABLE audit DROP COLUMN email;

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- drop table audit
DROP TABLE audit;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back column "account.age", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- drop column account.born
-- add column account.age
ALTER TABLE account DROP COLUMN born;

ALTER TABLE account ADD COLUMN age INTEGER;

-- drop column audit.email
ALTER TABLE audit DROP COLUMN email;

-- create index ix_account_age on account
CREATE INDEX ix_account_age ON account (age);

-- drop table audit
DROP TABLE audit;
