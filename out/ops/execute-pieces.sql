-- SQL made of pieces is written for the dialect

-- == sqlite 3.35 ==

-- execute a statement
UPDATE user SET active = 1 WHERE name = 'it''s \ me';

-- == postgresql 14 ==

-- execute a statement
UPDATE "user" SET active = true WHERE name = 'it''s \ me';

-- == mysql 8 ==

-- execute a statement
UPDATE user SET active = true WHERE name = 'it''s \\ me';

-- == mariadb 10.6 ==

-- execute a statement
UPDATE user SET active = true WHERE name = 'it''s \\ me';

-- == mssql 2016 ==

-- execute a statement
UPDATE [user] SET active = 1 WHERE name = 'it''s \ me';
GO

-- == oracle 19 ==

-- execute a statement
UPDATE "user" SET active = 1 WHERE name = 'it''s \ me';

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
