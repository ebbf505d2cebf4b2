-- for the statement, instead of it, and following renames of its columns

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- create table app.account
CREATE TABLE app.account (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    email VARCHAR(80) NULL,
    deleted BIT NOT NULL CONSTRAINT [DF_account_deleted] DEFAULT 0,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);
GO

-- create trigger account_stays of app.account
CREATE TRIGGER app.account_stays ON app.account INSTEAD OF DELETE AS UPDATE app.account SET deleted = 1 WHERE id IN (SELECT deleted.id FROM deleted);
GO

-- create trigger account_mail of app.account
CREATE TRIGGER app.account_mail ON app.account AFTER INSERT, UPDATE AS SET NOCOUNT ON;
  SELECT i.email FROM inserted AS i -- for the log
;
GO

-- rename column app.account.email to mail
EXEC sp_rename N'app.account.email', N'mail', 'COLUMN';
GO

ALTER TRIGGER app.account_mail ON app.account AFTER INSERT, UPDATE AS SET NOCOUNT ON;
  SELECT i.mail FROM inserted AS i -- for the log
;
GO

-- drop trigger account_stays of app.account
DROP TRIGGER IF EXISTS app.account_stays;
GO

-- == oracle 19 ==

-- nothing

-- == sqlite 3.35, downgrade ==

-- nothing

-- == postgresql 14, downgrade ==

-- nothing

-- == mysql 8, downgrade ==

-- nothing

-- == mariadb 10.6, downgrade ==

-- nothing

-- == mssql 2016, downgrade ==

-- create trigger account_stays of app.account
CREATE TRIGGER app.account_stays ON app.account INSTEAD OF DELETE AS UPDATE app.account SET deleted = 1 WHERE id IN (SELECT deleted.id FROM deleted);
GO

-- rename column app.account.mail to email
EXEC sp_rename N'app.account.mail', N'email', 'COLUMN';
GO

ALTER TRIGGER app.account_mail ON app.account AFTER INSERT, UPDATE AS SET NOCOUNT ON;
  SELECT i.email FROM inserted AS i -- for the log
;
GO

-- drop trigger account_mail of app.account
DROP TRIGGER app.account_mail;
GO

-- drop trigger account_stays of app.account
DROP TRIGGER app.account_stays;
GO

-- drop table app.account
DROP TABLE app.account;
GO

-- == oracle 19, downgrade ==

-- nothing
