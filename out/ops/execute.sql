-- statements as somebody wrote them

-- == sqlite 3.35 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == postgresql 14 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
