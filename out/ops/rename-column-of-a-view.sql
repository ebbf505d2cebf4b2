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
