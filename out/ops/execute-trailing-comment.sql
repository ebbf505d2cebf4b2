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

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
