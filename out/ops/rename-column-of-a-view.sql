-- the columns of the view have names of their own, so that it can follow

-- == sqlite 3.35 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- rename column account.email to mail address
ALTER TABLE account RENAME COLUMN email TO "mail address";

-- == postgresql 14 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

-- rename column account.email to mail address
ALTER TABLE account RENAME COLUMN email TO "mail address";

-- == mysql 8 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.email to mail address
ALTER TABLE account RENAME COLUMN email TO `mail address`;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, `mail address` FROM account WHERE years >= 18;

-- == mariadb 10.6 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.email to mail address
ALTER TABLE account RENAME COLUMN email TO `mail address`;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, `mail address` FROM account WHERE years >= 18;

-- == mssql 2016 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;
GO

-- rename column account.age to years
EXEC sp_rename N'account.age', N'years', 'COLUMN';
GO

ALTER VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;
GO

-- rename column account.email to mail address
EXEC sp_rename N'account.email', N'mail address', 'COLUMN';
GO

ALTER VIEW adult (id, email) AS SELECT id, [mail address] FROM account WHERE years >= 18;
GO

-- == oracle 19 ==

-- create view adult
CREATE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- rename column account.age to years
ALTER TABLE account RENAME COLUMN age TO years;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.email to mail address
ALTER TABLE account RENAME COLUMN email TO "mail address";

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, "mail address" FROM account WHERE years >= 18;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- rename column account.mail address to email
ALTER TABLE account RENAME COLUMN "mail address" TO email;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop view adult
DROP VIEW adult;

-- == postgresql 14, downgrade ==

-- rename column account.mail address to email
ALTER TABLE account RENAME COLUMN "mail address" TO email;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

-- drop view adult
DROP VIEW adult;

-- == mysql 8, downgrade ==

-- rename column account.mail address to email
ALTER TABLE account RENAME COLUMN `mail address` TO email;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mariadb 10.6, downgrade ==

-- rename column account.mail address to email
ALTER TABLE account RENAME COLUMN `mail address` TO email;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

-- == mssql 2016, downgrade ==

-- rename column account.mail address to email
EXEC sp_rename N'account.[mail address]', N'email', 'COLUMN';
GO

ALTER VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;
GO

-- rename column account.years to age
EXEC sp_rename N'account.years', N'age', 'COLUMN';
GO

ALTER VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;
GO

-- drop view adult
DROP VIEW adult;
GO

-- == oracle 19, downgrade ==

-- rename column account.mail address to email
ALTER TABLE account RENAME COLUMN "mail address" TO email;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE years >= 18;

-- rename column account.years to age
ALTER TABLE account RENAME COLUMN years TO age;

CREATE OR REPLACE VIEW adult (id, email) AS SELECT id, email FROM account WHERE age >= 18;

-- drop view adult
DROP VIEW adult;

COMMIT;
