-- SQL made of pieces is written for the dialect

-- == sqlite 3.35 ==

-- execute a statement
UPDATE user SET active = 1 WHERE name = 'it''s \ me';

-- == postgresql 14 ==

-- execute a statement
UPDATE "user" SET active = true WHERE name = 'it''s \ me';

-- == sqlite 3.35, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision

-- == postgresql 14, downgrade ==

-- irreversible: error[M116]: no downgrade can be derived: "execute a statement" cannot be undone, since what it did to rows is not known
--   = help: write a downgrade function in this revision
