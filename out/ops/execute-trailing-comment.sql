-- a comment at the end does not swallow the terminator

-- == sqlite 3.35 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;

-- execute a statement
DELETE FROM account;

-- == postgresql 14 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;

-- execute a statement
DELETE FROM account;

-- == mysql 8 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;

-- execute a statement
DELETE FROM account;

-- == mariadb 10.6 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;

-- execute a statement
DELETE FROM account;

-- == mssql 2016 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;
GO

-- execute a statement
DELETE FROM account;
GO

-- == oracle 19 ==

-- execute a statement
UPDATE account SET name = 'x' -- for now; see the ticket
;

-- execute a statement
DELETE FROM account;

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
