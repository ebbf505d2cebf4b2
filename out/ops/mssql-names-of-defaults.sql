-- a default keeps the name it was born with, until it is another one

-- == sqlite 3.35 ==

-- nothing

-- == postgresql 14 ==

-- nothing

-- == mysql 8 ==

-- nothing

-- == mariadb 10.6 ==

-- nothing

-- == mssql 2016 ==

-- create table account
CREATE TABLE account (
    id INTEGER IDENTITY(1, 1) NOT NULL,
    email VARCHAR(80) NOT NULL CONSTRAINT [DF_account_email] DEFAULT '',
    credit INTEGER NULL CONSTRAINT [DF_account_credit] DEFAULT 0,
    CONSTRAINT account_pkey PRIMARY KEY (id)
);
GO

-- rename table account to customer
EXEC sp_rename N'account', N'customer', 'OBJECT';
GO

-- rename column customer.email to mail
EXEC sp_rename N'customer.email', N'mail', 'COLUMN';
GO

-- alter column customer.mail: type
ALTER TABLE customer DROP CONSTRAINT [DF_account_email];
GO

ALTER TABLE customer ALTER COLUMN mail NVARCHAR(80) NOT NULL;
GO

ALTER TABLE customer ADD CONSTRAINT [DF_account_email] DEFAULT '' FOR mail;
GO

-- create table account
CREATE TABLE account (
    email VARCHAR(80) NULL CONSTRAINT [DF_account_email_1] DEFAULT ''
);
GO

-- alter column customer.credit: default
ALTER TABLE customer DROP CONSTRAINT [DF_account_credit];
GO

ALTER TABLE customer ADD CONSTRAINT [DF_customer_credit] DEFAULT 10 FOR credit;
GO

-- drop column customer.mail
ALTER TABLE customer DROP CONSTRAINT [DF_account_email];
GO

ALTER TABLE customer DROP COLUMN mail;
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

-- warning[M202]: the derived downgrade brings back column "customer.mail", but not the data it held
--   = help: write a downgrade function if the data can be had from elsewhere

-- warning[D423]: "customer.mail" is VARCHAR on mssql: of the text that is written to it, characters that its code page lacks become ?
--   = help: make it t.unicode() or t.unicodeText(), or give it a collation whose name ends with _UTF8

-- add column customer.mail
ALTER TABLE customer ADD mail NVARCHAR(80) NOT NULL CONSTRAINT [DF_customer_mail] DEFAULT '';
GO

-- alter column customer.credit: default
ALTER TABLE customer DROP CONSTRAINT [DF_customer_credit];
GO

ALTER TABLE customer ADD CONSTRAINT [DF_customer_credit] DEFAULT 0 FOR credit;
GO

-- drop table account
DROP TABLE account;
GO

-- alter column customer.mail: type
ALTER TABLE customer DROP CONSTRAINT [DF_customer_mail];
GO

ALTER TABLE customer ALTER COLUMN mail VARCHAR(80) NOT NULL;
GO

ALTER TABLE customer ADD CONSTRAINT [DF_customer_mail] DEFAULT '' FOR mail;
GO

-- rename column customer.mail to email
EXEC sp_rename N'customer.mail', N'email', 'COLUMN';
GO

-- rename table customer to account
EXEC sp_rename N'customer', N'account', 'OBJECT';
GO

-- drop table account
DROP TABLE account;
GO

-- == oracle 19, downgrade ==

-- nothing
