-- views and triggers follow, on SQLite with the text that it makes of them itself

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- create trigger forget of audit
CREATE TRIGGER forget AFTER DELETE ON audit FOR EACH ROW BEGIN UPDATE account SET email = NULL WHERE email = OLD.old_email; END;

-- rename table account to user
ALTER TABLE account RENAME TO user;

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- rename table account to user
ALTER TABLE account RENAME TO "user";

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- == mysql 8 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- rename table account to user
ALTER TABLE account RENAME TO user;

CREATE OR REPLACE VIEW adult AS SELECT user.id, email FROM user WHERE age >= 18;

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- rename table account to user
ALTER TABLE account RENAME TO user;

CREATE OR REPLACE VIEW adult AS SELECT user.id, email FROM user WHERE age >= 18;

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;
GO

-- rename table account to user
EXEC sp_rename N'account', N'user', 'OBJECT';
GO

ALTER VIEW adult AS SELECT [user].id, email FROM [user] WHERE age >= 18;
GO

-- create table account
CREATE TABLE account (
    id INTEGER NULL
);
GO

-- drop table account
DROP TABLE account;
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- rename table account to user
ALTER TABLE account RENAME TO "user";

CREATE OR REPLACE VIEW adult AS SELECT "user".id, email FROM "user" WHERE age >= 18;

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- rename table user to account
ALTER TABLE user RENAME TO account;

-- drop trigger forget of audit
DROP TRIGGER forget;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- rename table user to account
ALTER TABLE "user" RENAME TO account;

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- rename table user to account
ALTER TABLE user RENAME TO account;

CREATE OR REPLACE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- rename table user to account
ALTER TABLE user RENAME TO account;

CREATE OR REPLACE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mssql 2016, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER NULL
);
GO

-- drop table account
DROP TABLE account;
GO

-- rename table user to account
EXEC sp_rename N'[user]', N'account', 'OBJECT';
GO

ALTER VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;
GO

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- warning[M202]: the derived downgrade brings back table "account", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- create table account
CREATE TABLE account (
    id INTEGER
);

-- drop table account
DROP TABLE account;

-- rename table user to account
ALTER TABLE "user" RENAME TO account;

CREATE OR REPLACE VIEW adult AS SELECT account.id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

COMMIT;
