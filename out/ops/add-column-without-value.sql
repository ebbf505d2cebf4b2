-- a NOT NULL column with nothing to put in it

-- == sqlite 3.35 ==

-- unsupported: error[M118]: column "account.login" is NOT NULL and has neither a default nor a backfill, so it can only be added to an empty table
--   = help: give it a serverDefault, or a backfill, or add it nullable first, fill it, and make it NOT NULL with alterColumn

-- == postgresql 14 ==

-- warning[D204]: "account.login" is NOT NULL without a default: postgresql refuses to add it unless the table is empty
--   = help: give it a serverDefault or a backfill

-- add column account.login
ALTER TABLE account ADD COLUMN login VARCHAR(80) NOT NULL;

-- == postgresql 14, downgrade ==

-- drop column account.login
ALTER TABLE account DROP COLUMN login;
