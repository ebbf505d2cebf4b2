-- statements as somebody wrote them

-- == sqlite 3.35 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == postgresql 14 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == mysql 8 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == mariadb 10.6 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

-- == mssql 2016 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';
GO

-- == oracle 19 ==

-- execute 2 statements
UPDATE account SET name = trim(name)   WHERE name LIKE ' %';
DELETE FROM account WHERE name = ':nobody';

COMMIT;

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mysql 8, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mariadb 10.6, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == mssql 2016, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == oracle 19, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute 2 statements" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
